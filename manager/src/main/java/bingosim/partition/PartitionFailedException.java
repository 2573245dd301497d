package bingosim.partition;

import org.springframework.batch.core.job.JobExecutionException;

/** A partition failed as often as it may, and with it the batch. */
public final class PartitionFailedException extends JobExecutionException {
    private static final long serialVersionUID = 1L;

    private PartitionFailedException(String message) {
        super(message);
    }

    /** @param error what it failed of the last time */
    static PartitionFailedException of(String error) {
        return new PartitionFailedException(error);
    }
}
