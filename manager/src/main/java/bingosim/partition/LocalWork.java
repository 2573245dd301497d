package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionRunner;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.Watch;
import org.springframework.batch.core.partition.PartitionHandler;

/** Threads of this process do the work. What others may still be doing for the batch is taken away from them. */
final class LocalWork implements PartitionWork {
    private final PartitionRunner runner;
    private final int threads;

    LocalWork(PartitionRunner runner, int threads) {
        this.runner = runner;
        this.threads = threads;
    }

    @Override
    public PartitionHandler handler(RunnableBatch runnable, Watch watch, StopSignal stop) {
        return new LocalPartitionHandler(runnable, runner, threads, stop);
    }

    @Override
    public void finishDispatched(Batch batch, Watch watch) {}

    @Override
    public String note() {
        return "";
    }
}
