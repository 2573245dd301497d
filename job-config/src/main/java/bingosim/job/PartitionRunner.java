package bingosim.job;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** Works on a partition: claims it, runs its chunk step and gives the claim back. */
public class PartitionRunner {
    private static final Logger log = LoggerFactory.getLogger(PartitionRunner.class);

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;
    private final Claims claims;
    private final RunFailures failures;
    private final TeamRowWriters rowWriters;
    private final UUID worker;

    /** @param worker incarnation of this process */
    public PartitionRunner(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            DataSource dataSource,
            JdbcOperations jdbc,
            UUID worker) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
        this.worker = worker;
        claims = new Claims(jdbc);
        failures = new RunFailures(jdbc);
        rowWriters = new TeamRowWriters(dataSource);
    }

    /**
     * Runs the step of a partition to its end, and stores that end in the job repository.
     *
     * @return whether the partition was to be had
     */
    public boolean run(RunnableBatch runnable, StepExecution stepExecution) throws JobInterruptedException {
        PartitionContext context = PartitionContext.from(stepExecution.getExecutionContext());
        Optional<Claim> claim = claims.take(context.batchId(), context.partition(), stepExecution.getId(), worker);
        if (claim.isEmpty()) {
            log.info("batch {} partition {}: not to be had", context.batchId(), context.partition());
            return false;
        }
        stepExecution.setVersion(claim.get().stepVersion());
        log.info(
                "batch {} partition {} {}: epoch {}, {} runs done",
                context.batchId(),
                context.partition(),
                runnable.batch().range(context.partition()),
                claim.get().epoch(),
                claim.get().progress().runsDone());
        try {
            step(runnable, claim.get()).execute(stepExecution);
        } finally {
            claims.release(claim.get());
        }
        return true;
    }

    private Step step(RunnableBatch runnable, Claim claim) {
        Batch batch = runnable.batch();
        int chunkSize = batch.tuning().chunkSize(runnable.pace().nanosPerRun());
        return new StepBuilder(SimulateJob.partitionStep(claim.partition()), jobRepository)
                .<Long, RunOutcome>chunk(chunkSize)
                .reader(new RunIndexReader(
                        batch.range(claim.partition()), claim.progress().runsDone()))
                .processor(new RunProcessor(runnable.newSimulator(), batch.seed(), runnable.pace()))
                .writer(new ResultWriter(runnable, claim, rowWriters.writerFor(batch), failures, claims))
                .transactionManager(transactionManager)
                .build();
    }
}
