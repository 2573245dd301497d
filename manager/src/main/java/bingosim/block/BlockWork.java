package bingosim.block;

import bingosim.partition.PartitionWork;
import bingosim.partition.Partitions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Makes work on partitions to work in blocks, for batches that have them. */
public class BlockWork {
    private final Partitions partitions;
    private final JdbcOperations jdbc;
    private final ReleaseRuns releaseRuns;

    BlockWork(Partitions partitions, JdbcOperations jdbc, TransactionOperations transaction) {
        this.partitions = partitions;
        this.jdbc = jdbc;
        releaseRuns = new ReleaseRuns(jdbc, transaction);
    }

    /** @param work on the partitions of one batch, which is used for that of all of its blocks */
    public PartitionWork of(PartitionWork work) {
        return new BlockByBlock(work, partitions, jdbc, releaseRuns);
    }
}
