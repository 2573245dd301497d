package bingosim.partition;

import bingosim.job.PartitionEnd;
import bingosim.job.PartitionRunner;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

/**
 * Works on the partitions of a batch with threads of this process. A stop, or a partition that fails, lets the others
 * finish the chunk in hand; the partitions that nobody has begun stay as they are.
 */
final class LocalPartitionHandler implements PartitionHandler {
    private final RunnableBatch runnable;
    private final PartitionRunner runner;
    private final int threads;
    private final StopSignal stop;

    /** Raised by whatever keeps a partition from being finished, as well as by {@link #stop}. */
    private final StopSignal giveUp = new StopSignal();

    private final Queue<StepExecution> failed = new ConcurrentLinkedQueue<>();

    LocalPartitionHandler(RunnableBatch runnable, PartitionRunner runner, int threads, StopSignal stop) {
        this.runnable = runnable;
        this.runner = runner;
        this.threads = threads;
        this.stop = stop;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution managerStep)
            throws JobExecutionException, InterruptedException, ExecutionException {
        Iterator<StepExecution> waiting =
                splitter.split(managerStep, runnable.batch().partitions()).iterator();
        stop.onRaised(giveUp::raise);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> worker :
                    pool.invokeAll(Collections.<Callable<Void>>nCopies(threads, () -> work(waiting)))) {
                worker.get();
            }
        } finally {
            pool.shutdown();
        }
        if (giveUp.isRaised() && failed.isEmpty()) {
            throw new JobInterruptedException("stopped on request");
        }
        failed.forEach(step -> step.getJobExecution().addStepExecution(step));
        return failed;
    }

    private Void work(Iterator<StepExecution> waiting) throws JobInterruptedException {
        try {
            Optional<StepExecution> step = next(waiting);
            while (step.isPresent()) {
                work(step.get());
                step = next(waiting);
            }
        } catch (JobInterruptedException | RuntimeException e) {
            giveUp.raise();
            throw e;
        }
        return null;
    }

    private Optional<StepExecution> next(Iterator<StepExecution> waiting) {
        synchronized (waiting) {
            return giveUp.isRaised() || !waiting.hasNext() ? Optional.empty() : Optional.of(waiting.next());
        }
    }

    private void work(StepExecution step) throws JobInterruptedException {
        if (runner.run(runnable, step, giveUp) != PartitionEnd.FINISHED) {
            giveUp.raise();
        }
        if (step.getStatus() == BatchStatus.FAILED) {
            failed.add(step);
        }
    }
}
