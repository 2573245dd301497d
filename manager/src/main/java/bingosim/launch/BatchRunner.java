package bingosim.launch;

import bingosim.block.BlockWork;
import bingosim.job.BatchStatus;
import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.job.RunnableBatch;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.lease.BatchState;
import bingosim.lease.Leases;
import bingosim.lease.LostLeaseException;
import bingosim.lease.UnansweredException;
import bingosim.lease.Watch;
import bingosim.lease.WatchListener;
import bingosim.partition.PartitionFailedException;
import bingosim.partition.PartitionWork;
import bingosim.phase.Phases;
import bingosim.phase.StoreSamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;

/** Runs the job of a batch that is leased, and renews the lease meanwhile. */
public class BatchRunner {
    private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

    private final JobOperator jobOperator;
    private final SimulateJobFactory jobs;
    private final RepairJobRepository repairJobRepository;
    private final Leases leases;
    private final Duration patience;
    private final Phases phases;
    private final StoreSamples storeSamples;
    private final BlockWork blockWork;
    private final Map<String, Watch> watched = new ConcurrentHashMap<>();

    /** @param patience how long to wait for a database that does not answer */
    BatchRunner(
            JobOperator jobOperator,
            SimulateJobFactory jobs,
            RepairJobRepository repairJobRepository,
            JdbcOperations jdbc,
            Duration patience,
            Phases phases,
            StoreSamples storeSamples,
            BlockWork blockWork) {
        this.jobOperator = jobOperator;
        this.jobs = jobs;
        this.repairJobRepository = repairJobRepository;
        leases = new Leases(jdbc);
        this.patience = patience;
        this.phases = phases;
        this.storeSamples = storeSamples;
        this.blockWork = blockWork;
    }

    /**
     * Works until the batch is finished, fails or is stopped, and stores which. The database may go away meanwhile.
     *
     * @return RUNNING if another manager has taken it over
     * @throws UnansweredException if the database does not come back
     */
    public BatchStatus run(Launched.Leased leased, PartitionWork work, BatchProgress progress, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        String name = leased.runnable().batch().name();
        var own = new StopSignal();
        stop.onRaised(own::raise);
        PartitionWork inBlocks = blockWork.of(work);
        var listener = new Listener(inBlocks, progress, own);
        try (Watch watch = Watch.start(leases, leased.lease(), patience, listener, stop, phases)) {
            watched.put(name, watch);
            return run(leased, inBlocks, watch, own);
        } catch (LostLeaseException e) {
            return BatchStatus.RUNNING;
        } finally {
            watched.remove(name);
            storeSamples.store();
        }
    }

    private BatchStatus run(Launched.Leased leased, PartitionWork work, Watch watch, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        var outages = new Outages();
        boolean isDispatched = leased.isAdopted();
        while (true) {
            Attempt attempt = attempt(leased.runnable(), isDispatched, work, watch, stop);
            if (attempt.outage().isEmpty() || outages.areTooMany()) {
                return store(attempt, watch);
            }
            sayOutage(watch, attempt.outage().get());
            outages.add(watch.next().runsDone());
            isDispatched = true;
        }
    }

    /** @param isDispatched whether workers may still be at work for an earlier attempt */
    private Attempt attempt(
            RunnableBatch runnable, boolean isDispatched, PartitionWork work, Watch watch, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        try {
            if (isDispatched) {
                work.finishDispatched(runnable.batch(), watch);
            }
            repairJobRepository.repair(runnable.batch(), watch.lease());
            Job job = jobs.job(runnable, work, watch, stop);
            return Attempt.of(jobOperator.start(
                    job, SimulateJob.parameters(runnable.batch().name())));
        } catch (JobInterruptedException e) {
            return Attempt.stopped();
        } catch (PartitionFailedException e) {
            return Attempt.failed(e);
        } catch (JobExecutionAlreadyRunningException | DuplicateKeyException e) {
            // Another manager was faster while this one was stopped, or the lease is lost: the next look tells which.
            return Attempt.cutOff(e);
        } catch (RuntimeException e) {
            if (!OutageException.explains(e)) {
                throw e;
            }
            return Attempt.cutOff(e);
        }
    }

    /** The summary has stored the end of a batch that is completed. */
    private BatchStatus store(Attempt attempt, Watch watch) throws InterruptedException {
        while (attempt.status() != BatchStatus.COMPLETED) {
            try {
                boolean isMine = leases.end(
                        watch.lease(), attempt.status(), attempt.error().orElse(null));
                return isMine ? attempt.status() : BatchStatus.RUNNING;
            } catch (DataAccessException e) {
                if (!OutageException.explains(e)) {
                    throw e;
                }
                sayOutage(watch, e);
                watch.next();
            }
        }
        return attempt.status();
    }

    private static void sayOutage(Watch watch, Throwable outage) {
        log.warn(
                "batch {}: cut off, going on when the database answers: {}",
                watch.lease().batchId(),
                FirstLine.of(outage));
    }

    /** Tells people how far the batch is, and those who work on it when to stop. */
    private static final class Listener implements WatchListener {
        private final PartitionWork work;
        private final BatchProgress progress;
        private final StopSignal stop;
        private long runsDone;

        private Listener(PartitionWork work, BatchProgress progress, StopSignal stop) {
            this.work = work;
            this.progress = progress;
            this.stop = stop;
        }

        @Override
        public void found(BatchState state) {
            runsDone = state.runsDone();
            progress.runsDone(runsDone, work.note());
            if (state.isStopping()) {
                stop.raise();
            }
        }

        @Override
        public void unanswered() {
            progress.runsDone(runsDone, "the database does not answer");
        }

        @Override
        public void lost() {
            stop.raise();
        }
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
        storeSamples.store();
        return List.copyOf(watched.keySet());
    }
}
