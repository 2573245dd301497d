package bingosim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Something that players attempt, alone or together.
 *
 * @param solo whether it may be attempted alone
 * @param group the sizes in which it may be attempted together; empty if it may not
 * @param attempts the loot lines of one attempt, rolled in this order
 * @param bands multipliers by group size; a size in none of them has 1 and 1
 */
public record Activity(
        String key, String name, boolean solo, Optional<SizeRange> group, List<LootLine> attempts, List<Band> bands) {
    public Activity {
        attempts = List.copyOf(attempts);
        bands = List.copyOf(bands);
    }
}
