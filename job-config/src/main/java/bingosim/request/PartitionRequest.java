package bingosim.request;

/**
 * Asks whichever worker gets it to work on a partition. It only wakes a worker up: everything that matters is in the
 * database, so a request that is lost, doubled or late does no harm.
 *
 * @param stepExecutionId the attempt at the partition that was dispatched; an older one is refused
 */
public record PartitionRequest(long batchId, int partition, long stepExecutionId) {
    public PartitionRequest {
        if (batchId < 1 || partition < 0 || stepExecutionId < 1) {
            throw new IllegalArgumentException("batch %d partition %d step execution %d: a number is too small"
                    .formatted(batchId, partition, stepExecutionId));
        }
    }
}
