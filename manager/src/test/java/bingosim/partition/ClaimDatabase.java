package bingosim.partition;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import bingosim.claim.LostClaimException;
import bingosim.claim.PartitionProgress;
import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.SimulateJob;
import bingosim.job.Tuning;
import bingosim.launch.NewAttempt;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.lease.LostLeaseException;
import bingosim.phase.Phases;
import bingosim.testkit.StoredBatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The statements that workers and managers really make, on a stored batch of one partition. */
final class ClaimDatabase implements ClaimProtocol {
    private static final String WRITE_END = """
            update batch_step_execution
            set status = ?,
                version = version + 1
            where step_execution_id = ?
              and version = ?
            """;

    private final JdbcTemplate jdbc;
    private final StoredRows rows;
    private final Claims claims;
    private final Leases leases;
    private final DispatchedPartitions partitions;
    private final NewAttempt newAttempt;
    private final TransactionOperations transaction;
    private final Batch batch;

    /** @param transaction joins that of the caller */
    ClaimDatabase(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        rows = new StoredRows(jdbc);
        claims = new Claims(jdbc);
        leases = new Leases(jdbc);
        partitions = new DispatchedPartitions(jdbc);
        newAttempt = new NewAttempt(jdbc, transaction, 1);
        StoredBatch.insert(jdbc, (int) ClaimModel.RUNS);
        batch = new Batches(jdbc).find(StoredBatch.ID).orElseThrow();
    }

    void restore(Stored to) {
        rows.restore(to);
    }

    @Override
    public String take(Worker worker, int step) {
        return claims.take(StoredBatch.ID, 0, step, worker.incarnation())
                .map(claim -> "epoch %d, step version %d, %d runs done, checksum %d, unlocks %s"
                        .formatted(
                                claim.epoch(),
                                claim.stepVersion(),
                                claim.progress().runsDone(),
                                claim.progress().checksum(),
                                Arrays.toString(claim.progress().unlocks())))
                .orElse(NOTHING);
    }

    @Override
    public String commit(Held claim, long runsDone) {
        try {
            return claims.advance(claim(claim), progress(runsDone)) ? "stop" : "go on";
        } catch (LostClaimException e) {
            return LOST;
        }
    }

    private static Claim claim(Held held) {
        return new Claim(
                StoredBatch.ID,
                0,
                held.epoch(),
                held.worker().incarnation(),
                held.stepVersion(),
                progress(held.runsDone()));
    }

    private static PartitionProgress progress(long runsDone) {
        return new PartitionProgress(
                runsDone,
                ClaimModel.checksum(runsDone),
                ClaimModel.unlocks(runsDone).stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public String beat(Held claim) {
        claims.beat(List.of(claim(claim)));
        return DONE;
    }

    @Override
    public String release(Held claim) {
        claims.release(claim(claim));
        return DONE;
    }

    @Override
    public String giveBack(Worker worker) {
        claims.giveBack(StoredBatch.ID, 0, worker.incarnation(), "outage");
        return DONE;
    }

    @Override
    public String fail(Held claim, boolean isForGood) {
        claims.fail(claim(claim), "bad luck", isForGood);
        return DONE;
    }

    /** As Spring Batch does. */
    @Override
    public String writeEnd(Held claim) {
        String status = claim.runsDone() == ClaimModel.RUNS ? "COMPLETED" : "STOPPED";
        return jdbc.update(WRITE_END, status, claim.step(), claim.stepVersion()) == 1 ? DONE : LOST;
    }

    @Override
    public String look(int lease) {
        try {
            return leases.renew(lease(lease)).toString();
        } catch (LostLeaseException e) {
            return LOST;
        }
    }

    private static Lease lease(int epoch) {
        return new Lease(StoredBatch.ID, epoch);
    }

    @Override
    public String sendAgain(int lease, boolean isQueueEmpty) {
        return partitions.takeDue(lease(lease), isQueueEmpty).stream()
                .map(due -> "sent for step execution " + due.request().stepExecutionId())
                .findFirst()
                .orElse(NOTHING);
    }

    @Override
    public String hold(int lease) {
        return unlessLost(() -> leases.hold(lease(lease)));
    }

    @Override
    public String withdraw(int lease) {
        return unlessLost(() -> newAttempt.withdraw(batch, lease(lease)));
    }

    private static String unlessLost(Runnable action) {
        try {
            action.run();
            return DONE;
        } catch (LostLeaseException e) {
            return LOST;
        }
    }

    @Override
    public String dispatch(int lease) {
        var splitter = new BulkSplitter(
                batch,
                lease(lease),
                jdbc,
                new JacksonExecutionContextStringSerializer(),
                transaction,
                new Phases(UUID.randomUUID(), InstantSource.system()));
        var execution = new JobExecution(1, new JobInstance(1, SimulateJob.NAME), SimulateJob.parameters(batch.name()));
        try {
            Set<StepExecution> made =
                    splitter.split(new StepExecution(0, SimulateJob.SIMULATE_STEP, execution), batch.partitions());
            return made.isEmpty()
                    ? NOTHING
                    : made.stream()
                            .map(step -> "step execution " + step.getId())
                            .collect(Collectors.joining(", "));
        } catch (LostLeaseException e) {
            return LOST;
        }
    }

    @Override
    public String end(int lease) {
        return leases.end(lease(lease), BatchStatus.FAILED, "bad luck") ? DONE : LOST;
    }

    @Override
    public String detach(int lease) {
        leases.release(lease(lease));
        return DONE;
    }

    @Override
    public String adopt() {
        if (leases.isLive(StoredBatch.ID)) {
            return NOTHING;
        }
        return "lease "
                + leases.take(StoredBatch.ID, "manager", new Tuning(10, Duration.ofSeconds(1), 0))
                        .epoch();
    }

    @Override
    public String stop() {
        return newAttempt.markToStop(batch) ? DONE : NOTHING;
    }

    @Override
    public String closeSteps() {
        return partitions.closeSteps(StoredBatch.ID) == 1 ? DONE : NOTHING;
    }

    @Override
    public String pass(int millis) {
        rows.pass(millis);
        return DONE;
    }

    @Override
    public String letManagerBeSilent() {
        rows.letManagerBeSilent();
        return DONE;
    }

    @Override
    public Stored stored() {
        return rows.stored();
    }
}
