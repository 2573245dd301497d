package bingosim.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** A grant whose drop is known by its position in {@link CompiledScenario#acceptingTiles}. */
record DropGrant(int drop, int min, int max) {
    int units(UniformRandomProvider random) {
        return min == max ? min : random.nextInt(min, max + 1);
    }
}
