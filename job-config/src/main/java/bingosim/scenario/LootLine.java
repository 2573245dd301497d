package bingosim.scenario;

import java.util.List;

/**
 * One table of an attempt. What the chances of its outcomes leave over is "nothing".
 *
 * @param outcomes at least one; their chances add up to at most 1
 */
public record LootLine(String key, Roll roll, AttemptTime time, List<Outcome> outcomes) {
    public LootLine {
        outcomes = List.copyOf(outcomes);
    }

    /** Who rolls a loot line. */
    public enum Roll {
        PER_PLAYER,
        PER_GROUP
    }
}
