package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.Watch;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;

/** Who works on the partitions of a batch: threads of this process, or workers elsewhere. */
public interface PartitionWork {

    PartitionHandler handler(RunnableBatch runnable, Watch watch, StopSignal stop);

    /**
     * Waits for partitions that an earlier manager sent to workers and that these still work on.
     *
     * @throws PartitionFailedException if one of them failed too often
     */
    void finishDispatched(Batch batch, Watch watch) throws JobExecutionException, InterruptedException;

    /** What a person who watches should know, such as that no worker is in sight; empty if nothing. */
    String note();
}
