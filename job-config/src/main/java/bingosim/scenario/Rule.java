package bingosim.scenario;

import java.util.List;

/**
 * How an activity progresses a tile.
 *
 * @param activity key of the activity
 * @param drops what counts for the tile
 * @param requires capabilities that a player needs to work on it; a drop counts without them
 */
public record Rule(String activity, List<String> drops, List<String> requires, List<Modifier> modifiers) {
    public Rule {
        drops = List.copyOf(drops);
        requires = List.copyOf(requires);
        modifiers = List.copyOf(modifiers);
    }
}
