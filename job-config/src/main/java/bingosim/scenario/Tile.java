package bingosim.scenario;

import java.util.List;

/**
 * One field of the board.
 *
 * @param key unique on the board
 * @param need progress units that complete it
 * @param rules one per activity that can progress it, in order of preference
 */
public record Tile(String key, String name, int points, int need, List<Rule> rules) {
    /** In place of points that could not be read; no file can say so many. */
    static final int UNREAD_POINTS = Integer.MAX_VALUE;

    public Tile {
        rules = List.copyOf(rules);
    }
}
