package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.job.PartitionContext;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.BatchState;
import bingosim.lease.Watch;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.request.PartitionRequest;
import bingosim.request.QueueState;
import bingosim.request.RequestSender;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/** Workers do the work: requests are sent to them, and sent again where it turns out that nobody has them any more. */
final class RemoteWork implements PartitionWork {
    private static final Logger log = LoggerFactory.getLogger(RemoteWork.class);
    private static final int LOOKS_BETWEEN_QUEUE_STATES = 4;
    private static final int LOOKS_FOR_OPEN_STEPS = 4;

    private final DispatchedPartitions partitions;
    private final RequestSender sender;
    private final Phases phases;

    private volatile String note = "";

    RemoteWork(DispatchedPartitions partitions, RequestSender sender, Phases phases) {
        this.partitions = partitions;
        this.sender = sender;
        this.phases = phases;
    }

    @Override
    public PartitionHandler handler(RunnableBatch runnable, Watch watch, StopSignal stop) {
        return (splitter, managerStep) -> handle(runnable.batch(), splitter, managerStep, watch);
    }

    private Collection<StepExecution> handle(
            Batch batch, StepExecutionSplitter splitter, StepExecution managerStep, Watch watch)
            throws JobExecutionException, InterruptedException {
        long start = System.nanoTime();
        Set<StepExecution> all = splitter.split(managerStep, batch.partitions());
        long planned = System.nanoTime();
        sender.send(all.stream().map(RemoteWork::request));
        phases.addSince(Phase.DISPATCH, batch.id(), planned);
        log.info(
                "batch {}: {} partitions planned in {} ms, their requests sent in {} ms",
                batch.id(),
                all.size(),
                TimeUnit.NANOSECONDS.toMillis(planned - start),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - planned));
        finish(batch, watch);
        return List.of();
    }

    private static PartitionRequest request(StepExecution step) {
        PartitionContext context = PartitionContext.from(step.getExecutionContext());
        log.info(
                "batch {} partition {}: sending its request, step execution {}",
                context.batchId(),
                context.partition(),
                step.getId());
        return new PartitionRequest(context.batchId(), context.partition(), step.getId());
    }

    @Override
    public void finishDispatched(Batch batch, Watch watch) throws JobExecutionException, InterruptedException {
        if (partitions.areOut(batch.id())) {
            log.info("batch {}: its partitions are with workers, watching on", batch.id());
            finish(batch, watch);
        }
    }

    private void finish(Batch batch, Watch watch) throws JobExecutionException, InterruptedException {
        try {
            int look = 0;
            while (!isFinished(batch, watch, look)) {
                look++;
            }
        } finally {
            note = "";
        }
    }

    private boolean isFinished(Batch batch, Watch watch, int look) throws JobExecutionException, InterruptedException {
        BatchState state = watch.next();
        try {
            if (state.unfinished() == 0) {
                closeSteps(batch, watch);
                return true;
            }
            if (watch.isSettled()) {
                requireNoneFailed(batch, state);
            }
            requireNotStopped(batch, state);
            boolean isToLook = look % LOOKS_BETWEEN_QUEUE_STATES == 0 || state.overdue() > 0;
            sendAgain(watch, state, isToLook ? lookAtQueue(state) : QueueState.UNKNOWN);
        } catch (DataAccessException e) {
            if (!OutageException.explains(e)) {
                throw e;
            }
            log.warn("batch {}: the database went away, trying again: {}", batch.id(), FirstLine.of(e));
        }
        return false;
    }

    private void requireNoneFailed(Batch batch, BatchState state) throws JobExecutionException {
        if (state.failed().isPresent()) {
            int failed = state.failed().get();
            throw PartitionFailedException.of(failed, batch.range(failed), partitions.failure(batch.id(), failed));
        }
    }

    private static void requireNotStopped(Batch batch, BatchState state) throws JobExecutionException {
        if (state.isStopping() && state.held() == 0) {
            throw new JobInterruptedException("batch %d: stopped on request".formatted(batch.id()));
        }
    }

    private QueueState lookAtQueue(BatchState state) {
        QueueState queue = sender.state();
        if (!queue.isKnown()) {
            note = "the broker does not answer";
        } else {
            note = queue.consumers() == 0 && state.held() == 0 ? "no worker in sight" : "";
        }
        return queue;
    }

    private void sendAgain(Watch watch, BatchState state, QueueState queue) throws InterruptedException {
        boolean isQueueEmpty = queue.isKnown() && queue.waiting() == 0;
        if (state.isStopping() || !watch.isSettled() || state.due() == 0 && !(state.overdue() > 0 && isQueueEmpty)) {
            return;
        }
        long start = System.nanoTime();
        List<DueRequest> due = partitions.takeDue(watch.lease(), isQueueEmpty);
        due.forEach(again -> log.info(
                "batch {} partition {}: nobody works on it, sending its request again",
                again.request().batchId(),
                again.request().partition()));
        sender.send(due.stream().map(DueRequest::request));
        sender.sendFirst(due.stream().filter(DueRequest::isUrgent).map(DueRequest::request));
        phases.addSince(Phase.DISPATCH, watch.lease().batchId(), start);
    }

    /** A worker says that a step is completed a moment after its last commit, if it lives. */
    private void closeSteps(Batch batch, Watch watch) throws InterruptedException {
        for (int look = 0; look < LOOKS_FOR_OPEN_STEPS && partitions.openSteps(batch.id()) > 0; look++) {
            watch.next();
        }
        int closed = partitions.closeSteps(batch.id());
        if (closed > 0) {
            log.info("batch {}: {} steps were finished by workers that died right after", batch.id(), closed);
        }
    }

    @Override
    public String note() {
        return note;
    }
}
