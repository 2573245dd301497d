package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.job.RunnableBatch;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.lease.BatchState;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.lease.LostLeaseException;
import bingosim.lease.Watch;
import bingosim.partition.PartitionFailedException;
import bingosim.partition.PartitionWork;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** Runs the job of a batch that is leased, and renews the lease meanwhile. */
public class BatchRunner {
    private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

    /** So often in a row an attempt may end because the database went away. */
    private static final int MOST_OUTAGES = 10;

    private final JobOperator jobOperator;
    private final SimulateJobFactory jobs;
    private final RepairJobRepository repairJobRepository;
    private final Leases leases;
    private final Map<String, Watch> watched = new ConcurrentHashMap<>();

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
     * @return RUNNING if another manager has taken it over
     */
    public BatchStatus run(Launched.Leased leased, PartitionWork work, BatchProgress progress, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        String name = leased.runnable().batch().name();
        Consumer<BatchState> listener = state -> {
            progress.runsDone(state.runsDone(), work.note());
            if (state.isStopping()) {
                stop.raise();
            }
        };
        try (Watch watch = Watch.start(leases, leased.lease(), listener, stop::raise)) {
            watched.put(name, watch);
            return run(leased, work, watch, stop);
        } catch (LostLeaseException e) {
            return BatchStatus.RUNNING;
        } finally {
            watched.remove(name);
        }
    }

    private BatchStatus run(Launched.Leased leased, PartitionWork work, Watch watch, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        Batch batch = leased.runnable().batch();
        if (leased.isAdopted()) {
            try {
                work.finishDispatched(batch, watch);
            } catch (JobInterruptedException e) {
                return end(watch.lease(), BatchStatus.STOPPED, null);
            } catch (PartitionFailedException e) {
                return end(watch.lease(), BatchStatus.FAILED, e.getMessage());
            }
        }
        JobExecution execution = attempt(leased.runnable(), work, watch, stop);
        for (int outages = 1; isOutage(execution) && work.isShared() && outages <= MOST_OUTAGES; outages++) {
            log.warn("batch {}: the database went away, going on: {}", batch.id(), cause(execution));
            watch.next();
            execution = attempt(leased.runnable(), work, watch, stop);
        }
        return end(watch.lease(), execution);
    }

    private JobExecution attempt(RunnableBatch runnable, PartitionWork work, Watch watch, StopSignal stop)
            throws JobExecutionException {
        repairJobRepository.repair(runnable.batch(), watch.lease());
        Job job = jobs.job(runnable, work, watch, stop);
        return jobOperator.start(job, SimulateJob.parameters(runnable.batch().name()));
    }

    private static boolean isOutage(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .flatMap(step -> step.getFailureExceptions().stream())
                .anyMatch(OutageException::explains);
    }

    private BatchStatus end(Lease lease, JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> BatchStatus.COMPLETED;
            case STOPPED, STOPPING -> end(lease, BatchStatus.STOPPED, null);
            default -> end(lease, BatchStatus.FAILED, cause(execution));
        };
    }

    /** How the batch ended; that it runs, if another manager has it by now. */
    private BatchStatus end(Lease lease, BatchStatus status, @Nullable String error) {
        return leases.end(lease, status, error) ? status : BatchStatus.RUNNING;
    }

    /**
     * Leaves every batch that it works on to other managers, workers undisturbed; for a process that ends now.
     *
     * @return their names
     */
    public List<String> detach() {
        watched.values().forEach(watch -> {
            watch.close();
            try {
                leases.release(watch.lease());
            } catch (DataAccessException e) {
                log.warn(
                        "batch {}: its lease runs out by itself: {}",
                        watch.lease().batchId(),
                        FirstLine.of(e));
            }
        });
        return List.copyOf(watched.keySet());
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
