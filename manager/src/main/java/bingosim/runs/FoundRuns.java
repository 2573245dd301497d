package bingosim.runs;

import java.util.List;
import java.util.Optional;

/**
 * Runs that were asked for, in their order.
 *
 * @param median of the value over all runs, where it was asked for
 */
public record FoundRuns(Optional<Double> median, List<FoundRun> runs) {
    public FoundRuns {
        runs = List.copyOf(runs);
    }
}
