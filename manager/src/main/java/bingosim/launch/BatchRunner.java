package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.FirstLine;
import bingosim.job.RunnableBatch;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.lease.LostLeaseException;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcOperations;

/** Runs the job of a batch that is leased, and renews the lease meanwhile. */
public class BatchRunner {
    private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);
    private static final long POLL_MILLIS = 500;

    private final JobOperator jobOperator;
    private final SimulateJobFactory jobs;
    private final RepairJobRepository repairJobRepository;
    private final Leases leases;

    BatchRunner(
            JobOperator jobOperator,
            SimulateJobFactory jobs,
            RepairJobRepository repairJobRepository,
            JdbcOperations jdbc) {
        this.jobOperator = jobOperator;
        this.jobs = jobs;
        this.repairJobRepository = repairJobRepository;
        leases = new Leases(jdbc);
    }

    /**
     * Works until the batch is finished, fails or is stopped, and stores which.
     *
     * @param threads how many partitions to work on at a time
     */
    public BatchStatus run(Launched.Leased leased, int threads, BatchProgress progress, StopSignal stop)
            throws JobExecutionException {
        RunnableBatch runnable = leased.runnable();
        Batch batch = runnable.batch();
        repairJobRepository.repair(batch.name());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try {
            watch.scheduleWithFixedDelay(
                    () -> watch(leased.lease(), progress, stop), 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
            Job job = jobs.job(runnable, leased.lease(), threads, stop);
            JobExecution execution = jobOperator.start(job, SimulateJob.parameters(batch.name()));
            return end(leased.lease(), execution);
        } finally {
            watch.shutdownNow();
        }
    }

    private void watch(Lease lease, BatchProgress progress, StopSignal stop) {
        try {
            progress.runsDone(leases.renew(lease));
        } catch (LostLeaseException e) {
            log.warn(e.getMessage());
            stop.raise();
        } catch (RuntimeException e) {
            log.warn("batch {}: could not renew the lease, trying again", lease.batchId(), e);
        }
    }

    private BatchStatus end(Lease lease, JobExecution execution) {
        BatchStatus status = switch (execution.getStatus()) {
            case COMPLETED -> BatchStatus.COMPLETED;
            case STOPPED, STOPPING -> BatchStatus.STOPPED;
            default -> BatchStatus.FAILED;
        };
        if (status != BatchStatus.COMPLETED) {
            leases.end(lease, status, status == BatchStatus.FAILED ? cause(execution) : null);
        }
        return status;
    }

    /** What the first step that failed died of. */
    private static String cause(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId).reversed())
                .flatMap(step -> step.getFailureExceptions().stream())
                .map(FirstLine::of)
                .findFirst()
                .orElseGet(() -> execution
                        .getExitStatus()
                        .getExitDescription()
                        .lines()
                        .findFirst()
                        .orElse("unknown"));
    }
}
