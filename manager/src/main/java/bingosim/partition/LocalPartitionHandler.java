package bingosim.partition;

import bingosim.job.PartitionEnd;
import bingosim.job.PartitionRunner;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.Set;
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

    private final Queue<StepExecution> waiting = new ConcurrentLinkedQueue<>();

    LocalPartitionHandler(RunnableBatch runnable, PartitionRunner runner, int threads, StopSignal stop) {
        this.runnable = runnable;
        this.runner = runner;
        this.threads = threads;
        this.stop = stop;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution managerStep)
            throws JobExecutionException, InterruptedException, ExecutionException {
        Set<StepExecution> all = splitter.split(managerStep, runnable.batch().partitions());
        waiting.addAll(all);
        stop.onRaised(giveUp::raise);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> worker : pool.invokeAll(Collections.<Callable<Void>>nCopies(threads, this::work))) {
                worker.get();
            }
        } finally {
            pool.shutdown();
        }
        if (giveUp.isRaised() && all.stream().noneMatch(step -> step.getStatus() == BatchStatus.FAILED)) {
            throw new JobInterruptedException("stopped on request");
        }
        return all;
    }

    private Void work() throws JobInterruptedException {
        try {
            while (!giveUp.isRaised()) {
                StepExecution step = waiting.poll();
                if (step == null) {
                    break;
                }
                if (runner.run(runnable, step, giveUp) != PartitionEnd.FINISHED) {
                    giveUp.raise();
                }
            }
        } catch (JobInterruptedException | RuntimeException e) {
            giveUp.raise();
            throw e;
        }
        return null;
    }
}
