package bingosim.partition;

import bingosim.simulation.RunRange;
import org.springframework.batch.core.job.JobExecutionException;

/** A partition was tried as often as it may be without getting on, and its batch fails with it. */
public final class PartitionFailedException extends JobExecutionException {
    private static final long serialVersionUID = 1L;

    private PartitionFailedException(String message) {
        super(message);
    }

    static PartitionFailedException of(int partition, RunRange range, Failure last) {
        return new PartitionFailedException(
                "partition %d %s, %,d of its runs done: %s".formatted(partition, range, last.runsDone(), last.error()));
    }

    /** What a partition last failed of, and how far it was. */
    record Failure(String error, long runsDone) {}
}
