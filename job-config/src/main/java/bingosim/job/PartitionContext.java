package bingosim.job;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a step execution is told about its partition.
 *
 * @param partition number of the partition; which runs it has follows from the batch
 */
public record PartitionContext(long batchId, int partition) {
    private static final String BATCH_ID = "batchId";
    private static final String PARTITION = "partition";

    public static PartitionContext from(ExecutionContext context) {
        return new PartitionContext(context.getLong(BATCH_ID), context.getInt(PARTITION));
    }

    /** Whether a step execution was told this, whatever else it may be for. */
    public boolean isIn(ExecutionContext context) {
        return Long.valueOf(batchId).equals(context.get(BATCH_ID))
                && Integer.valueOf(partition).equals(context.get(PARTITION));
    }

    public ExecutionContext toExecutionContext() {
        var context = new ExecutionContext();
        context.putLong(BATCH_ID, batchId);
        context.putInt(PARTITION, partition);
        return context;
    }
}
