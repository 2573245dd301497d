package bingosim.replay;

import java.util.List;

/**
 * A row that a team unlocked.
 *
 * @param standings of all teams at that second, the first one first
 */
public record RowStory(int row, int second, List<Standing> standings) {
    public RowStory {
        standings = List.copyOf(standings);
    }
}
