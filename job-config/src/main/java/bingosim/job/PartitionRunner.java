package bingosim.job;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import bingosim.claim.Heartbeats;
import bingosim.claim.LostClaimException;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.phase.Tally;
import bingosim.simulation.Simulator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** Works on a partition: claims it, runs its chunk step and, unless that finished it, gives it back. */
public class PartitionRunner {
    private static final Logger log = LoggerFactory.getLogger(PartitionRunner.class);

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;
    private final Claims claims;
    private final Heartbeats heartbeats;
    private final RunFailures failures;
    private final ResultStores stores;
    private final Phases phases;
    private final JdbcOperations jdbc;
    private final RunReading runReading;

    public PartitionRunner(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            DataSource dataSource,
            JdbcOperations jdbc,
            Heartbeats heartbeats,
            Phases phases,
            RunReading runReading) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
        this.heartbeats = heartbeats;
        this.phases = phases;
        this.jdbc = jdbc;
        this.runReading = runReading;
        claims = new Claims(jdbc);
        failures = new RunFailures(jdbc);
        stores = new ResultStores(dataSource, jdbc);
    }

    /**
     * Runs the step of a partition to its end, and stores that end in the job repository.
     *
     * @param stop ends it after the chunk in hand
     * @throws OutageException if the database does not know the end
     */
    public PartitionEnd run(RunnableBatch runnable, StepExecution stepExecution, StopSignal stop)
            throws JobInterruptedException {
        PartitionContext context = PartitionContext.from(stepExecution.getExecutionContext());
        Optional<Claim> claim = take(context, stepExecution);
        if (claim.isEmpty()) {
            log.info("batch {} partition {}: not to be had", context.batchId(), context.partition());
            return PartitionEnd.NOT_TO_BE_HAD;
        }
        log.info(
                "batch {} partition {} {}: taken, epoch {}, {} runs done",
                context.batchId(),
                context.partition(),
                runnable.batch().range(context.partition()),
                claim.get().epoch(),
                claim.get().progress().runsDone());
        beginAgain(stepExecution, claim.get());
        PartitionEnd end = execute(runnable, claim.get(), stepExecution, stop);
        log.info("batch {} partition {}: {}", context.batchId(), context.partition(), end.inWords());
        return end;
    }

    private Optional<Claim> take(PartitionContext context, StepExecution stepExecution) {
        return phases.time(
                Phase.CLAIM,
                context.batchId(),
                () -> claims.take(context.batchId(), context.partition(), stepExecution.getId(), phases.worker()));
    }

    /** Whatever an earlier holder made of it: this attempt has an end of its own. */
    private static void beginAgain(StepExecution stepExecution, Claim claim) {
        stepExecution.setVersion(claim.stepVersion());
        stepExecution.setStatus(BatchStatus.STARTING);
        stepExecution.setExitStatus(ExitStatus.EXECUTING);
    }

    private PartitionEnd execute(RunnableBatch runnable, Claim claim, StepExecution stepExecution, StopSignal stop)
            throws JobInterruptedException {
        Simulator simulator = runnable.newSimulator();
        var signsOfLife = new AtomicLong();
        var tally = new Tally(phases, claim.batchId());
        var writer = new ResultWriter(
                runnable, claim, stores.storeFor(runnable, claim, signsOfLife), failures, claims, isStopping -> {
                    if (isStopping || stop.isRaised()) {
                        stepExecution.setTerminateOnly();
                    }
                });
        var processor = new RunProcessor(simulator, runnable.batch().seed(), runnable.pace(), tally, writer::add);
        heartbeats.add(claim, () -> simulator.attempts() + signsOfLife.get());
        try {
            step(runnable.batch(), claim, chunkSize(runnable, simulator), processor, writer)
                    .execute(stepExecution);
        } catch (OptimisticLockingFailureException e) {
            return PartitionEnd.REPLACED;
        } finally {
            heartbeats.remove(claim);
            tally.handIn();
        }
        return switch (stepExecution.getStatus()) {
            case COMPLETED -> PartitionEnd.FINISHED;
            case STOPPED -> {
                claims.release(claim);
                yield PartitionEnd.GIVEN_BACK;
            }
            default -> failed(claim, stepExecution);
        };
    }

    private int chunkSize(RunnableBatch runnable, Simulator simulator) {
        RunPace pace = runnable.pace();
        long nanosPerRun = pace.isKnown()
                ? pace.nanosPerRun(simulator)
                : phases.time(Phase.LOAD, runnable.batch().id(), () -> pace.nanosPerRun(simulator));
        return runnable.batch().tuning().chunkSize(nanosPerRun);
    }

    private Step step(Batch batch, Claim claim, int chunkSize, RunProcessor processor, ResultWriter writer) {
        return new StepBuilder(SimulateJob.partitionStep(claim.partition()), jobRepository)
                .<Long, RunOutcome>chunk(chunkSize)
                .reader(reader(batch, claim))
                .processor(processor)
                .writer(chunk -> {
                    phases.timeTransaction(Phase.PERSIST, claim.batchId());
                    writer.write(chunk);
                })
                .transactionManager(transactionManager)
                .build();
    }

    private ItemReader<Long> reader(Batch batch, Claim claim) {
        var runIndexes = new RunIndexReader(
                batch.range(claim.partition()), claim.progress().runsDone());
        return switch (runReading) {
            case NONE -> runIndexes;
            case ROW_PER_RUN -> new RowPerRunReader(runIndexes, jdbc, claim);
        };
    }

    /** Gives back what this process may hold of a partition because it could not say so when the database was away. */
    public void giveBackLeftOver(PartitionContext partition, RuntimeException outage) {
        if (!heartbeats.isHeld(partition.batchId(), partition.partition())) {
            claims.giveBack(partition.batchId(), partition.partition(), phases.worker(), FirstLine.of(outage));
        }
    }

    private PartitionEnd failed(Claim claim, StepExecution stepExecution) {
        Throwable cause = stepExecution.getFailureExceptions().get(0);
        // Whoever was stopped or cut off, and replaced, may fail of anything before the fence: a lost connection, a row
        // that is there.
        if (Causes.of(cause).anyMatch(PartitionRunner::isRefusedByAFence) || claims.isAnothers(claim)) {
            return PartitionEnd.REPLACED;
        }
        if (OutageException.explains(cause) || stepExecution.getStatus() == BatchStatus.UNKNOWN) {
            throw OutageException.during(claim, cause);
        }
        log.error("batch {} partition {}: {}", claim.batchId(), claim.partition(), FirstLine.of(cause), cause);
        boolean isForGood = Causes.of(cause).anyMatch(PartitionRunner::isForGood);
        claims.fail(claim, FirstLine.of(cause), isForGood);
        return PartitionEnd.FAILED;
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof TooManyFailedRunsException || cause instanceof UnusableAggregateException;
    }

    private static boolean isRefusedByAFence(Throwable cause) {
        return cause instanceof LostClaimException || cause instanceof OptimisticLockingFailureException;
    }
}
