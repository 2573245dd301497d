package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionRunner;
import bingosim.lease.Lease;
import bingosim.phase.Phases;
import bingosim.request.RequestSender;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** What the partitioned step of a batch is made of. */
public class Partitions {
    private final JdbcOperations jdbc;
    private final ExecutionContextSerializer serializer;
    private final TransactionOperations transaction;
    private final PartitionRunner runner;
    private final Phases phases;
    private final ObjectProvider<RequestSender> sender;

    /** @param sender there if there is a broker */
    Partitions(
            JdbcOperations jdbc,
            ExecutionContextSerializer serializer,
            TransactionOperations transaction,
            PartitionRunner runner,
            Phases phases,
            ObjectProvider<RequestSender> sender) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transaction = transaction;
        this.runner = runner;
        this.phases = phases;
        this.sender = sender;
    }

    public Partitioner partitioner(Batch batch) {
        return new RunRangePartitioner(batch);
    }

    public StepExecutionSplitter splitter(Batch batch, Lease lease) {
        return new BulkSplitter(batch, lease, jdbc, serializer, transaction, phases);
    }

    public StepExecutionAggregator aggregator() {
        return new SumOfPartitions(jdbc);
    }

    /** Work for one batch: of this process's threads. */
    public PartitionWork local(int threads) {
        return new LocalWork(runner, threads);
    }

    /** Work for one batch: of the workers that listen to the queue. */
    public PartitionWork remote() {
        return new RemoteWork(new DispatchedPartitions(jdbc), sender.getObject(), phases);
    }
}
