package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.RunnableBatch;
import bingosim.lease.Lease;

/** What became of a launch. */
public sealed interface Launched {

    /** It was finished already. */
    record Finished(Batch batch) implements Launched {}

    /** It is ours to work on. */
    record Leased(RunnableBatch runnable, Lease lease) implements Launched {}

    /** Another process works on it. */
    record RunningElsewhere(Batch batch) implements Launched {}
}
