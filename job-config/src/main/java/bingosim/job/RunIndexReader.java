package bingosim.job;

import bingosim.simulation.RunRange;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the run indexes of a partition from a position on. The position is stored with the claim, in the transaction of the
 * results, so there is nothing to store here.
 */
final class RunIndexReader implements ItemReader<Long> {
    private final RunRange range;
    private long position;

    RunIndexReader(RunRange range, long position) {
        this.range = range;
        this.position = position;
    }

    @Override
    public @Nullable Long read() {
        return position < range.size() ? range.runIndex(position++) : null;
    }
}
