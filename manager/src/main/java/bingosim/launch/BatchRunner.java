package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.FirstLine;
import bingosim.job.RunnableBatch;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.lease.BatchState;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.lease.Watch;
import bingosim.partition.PartitionFailedException;
import bingosim.partition.PartitionWork;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcOperations;

/** Runs the job of a batch that is leased, and renews the lease meanwhile. */
public class BatchRunner {
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

    /** Works until the batch is finished, fails or is stopped, and stores which. */
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
            return run(leased.runnable(), work, watch, stop);
        } finally {
            watched.remove(name);
        }
    }

    private BatchStatus run(RunnableBatch runnable, PartitionWork work, Watch watch, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        Batch batch = runnable.batch();
        try {
            work.finishDispatched(batch, watch);
        } catch (JobInterruptedException e) {
            return end(watch.lease(), BatchStatus.STOPPED, null);
        } catch (PartitionFailedException e) {
            return end(watch.lease(), BatchStatus.FAILED, e.getMessage());
        }
        repairJobRepository.repair(batch.name());
        Job job = jobs.job(runnable, work, watch, stop);
        return end(watch.lease(), jobOperator.start(job, SimulateJob.parameters(batch.name())));
    }

    private BatchStatus end(Lease lease, JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> BatchStatus.COMPLETED;
            case STOPPED, STOPPING -> end(lease, BatchStatus.STOPPED, null);
            default -> end(lease, BatchStatus.FAILED, cause(execution));
        };
    }

    private BatchStatus end(Lease lease, BatchStatus status, @Nullable String error) {
        leases.end(lease, status, error);
        return status;
    }

    /**
     * Leaves every batch that it works on to other managers, workers undisturbed; for a process that ends now.
     *
     * @return their names
     */
    public List<String> detach() {
        watched.forEach((name, watch) -> {
            watch.close();
            leases.release(watch.lease());
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
