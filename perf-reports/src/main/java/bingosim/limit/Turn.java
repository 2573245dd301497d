package bingosim.limit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each measurement of a turn took.
 *
 * @param runs of each
 */
record Turn(long runs, Map<Measure, Cost> costs) {
    Turn {
        costs = Map.copyOf(new EnumMap<>(costs));
        if (costs.size() != Measure.values().length) {
            throw new IllegalArgumentException("a turn of nothing but " + costs.keySet());
        }
    }

    Cost of(Measure measure) {
        return Objects.requireNonNull(costs.get(measure));
    }

    double runsPerSecond(Measure measure) {
        return runs / of(measure).elapsed();
    }
}
