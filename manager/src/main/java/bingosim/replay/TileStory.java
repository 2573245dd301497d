package bingosim.replay;

import java.util.List;
import java.util.Optional;

/**
 * How far a team got with a tile, and by what.
 *
 * @param tile its key
 * @param progress units of those that it needs
 * @param completedSecond empty if it stayed incomplete
 * @param drops that counted, in the order in which they fell
 * @param work of those who meant to complete it, most of it first
 */
public record TileStory(
        String tile,
        String name,
        int row,
        int points,
        int need,
        long progress,
        Optional<Integer> completedSecond,
        List<DropStory> drops,
        List<Work> work) {
    public TileStory {
        drops = List.copyOf(drops);
        work = List.copyOf(work);
    }
}
