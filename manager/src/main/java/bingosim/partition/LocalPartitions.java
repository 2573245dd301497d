package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionRunner;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** What the partitioned step of a batch is made of when this process does all of the work. */
public class LocalPartitions {
    private final JdbcOperations jdbc;
    private final ExecutionContextSerializer serializer;
    private final TransactionOperations transaction;
    private final PartitionRunner runner;

    LocalPartitions(
            JdbcOperations jdbc,
            ExecutionContextSerializer serializer,
            TransactionOperations transaction,
            PartitionRunner runner) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transaction = transaction;
        this.runner = runner;
    }

    public Partitioner partitioner(Batch batch) {
        return new RunRangePartitioner(batch);
    }

    public StepExecutionSplitter splitter(Batch batch) {
        return new BulkSplitter(batch, partitioner(batch), jdbc, serializer, transaction);
    }

    public PartitionHandler handler(RunnableBatch runnable, int threads, StopSignal stop) {
        return new LocalPartitionHandler(runnable, runner, threads, stop);
    }
}
