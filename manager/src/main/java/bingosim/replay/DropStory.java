package bingosim.replay;

import java.util.List;

/**
 * A drop that counted for a tile.
 *
 * @param players who attempted what dropped it, together
 * @param activity its name
 * @param progress of the tile from then on
 */
public record DropStory(int second, List<String> players, String activity, String drop, int units, long progress) {
    public DropStory {
        players = List.copyOf(players);
    }
}
