package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionContext;
import bingosim.job.SimulateJob;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the step executions of all unfinished partitions in one transaction and a handful of statements, and names each in
 * the claim of its partition as the one that may work on it. Whoever held such a claim for an earlier one holds it no more.
 *
 * <p>Stock splitting takes a dozen statements and three transactions per partition, and a kill between them leaves a step
 * execution that does not know its partition.
 */
final class BulkSplitter implements StepExecutionSplitter {
    private static final String UNFINISHED = """
            select partition_number
            from partition_claim
            where batch_id = ?
              and runs_done < runs
            """;
    private static final String NEXT_IDS = "select nextval('batch_step_execution_seq') from generate_series(1, ?)";
    private static final String INSERT_STEP = """
            insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status,
                                              commit_count, read_count, filter_count, write_count, read_skip_count,
                                              write_skip_count, process_skip_count, rollback_count, exit_code, exit_message,
                                              last_updated)
            values (?, 0, ?, ?, localtimestamp, 'STARTING', 0, 0, 0, 0, 0, 0, 0, 0, 'EXECUTING', '', localtimestamp)
            """;
    private static final String INSERT_CONTEXT = """
            insert into batch_step_execution_context (step_execution_id, short_context)
            values (?, ?)
            """;
    private static final String DISPATCH = """
            update partition_claim
            set step_execution_id = ?,
                worker = null,
                due_at = clock_timestamp() + interval '10 seconds',
                sendings = 1,
                failures = 0,
                outages = 0,
                error = null
            where batch_id = ?
              and partition_number = ?
            """;
    private static final int AT_A_TIME = 1_000;

    private final Batch batch;
    private final Partitioner partitioner;
    private final Lease lease;
    private final Leases leases;
    private final JdbcOperations jdbc;
    private final ExecutionContextSerializer serializer;
    private final TransactionOperations transaction;
    private final Phases phases;

    BulkSplitter(
            Batch batch,
            Lease lease,
            JdbcOperations jdbc,
            ExecutionContextSerializer serializer,
            TransactionOperations transaction,
            Phases phases) {
        this.batch = batch;
        this.lease = lease;
        partitioner = new RunRangePartitioner(batch);
        leases = new Leases(jdbc);
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transaction = transaction;
        this.phases = phases;
    }

    @Override
    public String getStepName() {
        return SimulateJob.SIMULATE_STEP;
    }

    @Override
    public Set<StepExecution> split(StepExecution managerStep, int gridSize) {
        return phases.time(Phase.DISPATCH, batch.id(), () -> split(managerStep.getJobExecution()));
    }

    private Set<StepExecution> split(JobExecution job) {
        return Objects.requireNonNull(transaction.execute(status -> {
            leases.hold(lease);
            PlannedSteps steps = plan(job);
            store(steps);
            return steps;
        }));
    }

    private PlannedSteps plan(JobExecution job) {
        var unfinished = new BitSet();
        jdbc.query(
                UNFINISHED,
                row -> {
                    unfinished.set(row.getInt("partition_number"));
                },
                batch.id());
        long[] ids = jdbc.queryForList(NEXT_IDS, Long.class, unfinished.cardinality()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        return new PlannedSteps(job, partitioner.partition(batch.partitions()), unfinished, ids);
    }

    private void store(PlannedSteps steps) {
        jdbc.batchUpdate(INSERT_STEP, steps, AT_A_TIME, (statement, step) -> {
            statement.setLong(1, step.getId());
            statement.setString(2, step.getStepName());
            statement.setLong(3, step.getJobExecutionId());
        });
        jdbc.batchUpdate(INSERT_CONTEXT, steps, AT_A_TIME, (statement, step) -> {
            statement.setLong(1, step.getId());
            statement.setString(2, serialised(step.getExecutionContext()));
        });
        jdbc.batchUpdate(DISPATCH, steps, AT_A_TIME, (statement, step) -> {
            statement.setLong(1, step.getId());
            statement.setLong(2, batch.id());
            statement.setInt(
                    3, PartitionContext.from(step.getExecutionContext()).partition());
        });
    }

    private String serialised(ExecutionContext context) {
        var bytes = new ByteArrayOutputStream();
        try {
            serializer.serialize(new HashMap<>(context.toMap()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
