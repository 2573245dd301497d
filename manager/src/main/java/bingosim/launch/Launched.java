package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.RunnableBatch;
import bingosim.lease.Lease;

/** What became of a launch. */
public sealed interface Launched {

    Batch batch();

    /** It was begun before, with the same parameters, and is left as it is. */
    record Existing(Batch batch) implements Launched {}

    /** It was finished already. */
    record Finished(Batch batch) implements Launched {}

    /**
     * It is ours to work on.
     *
     * @param isAdopted whether it ran under another manager, whose workers may go on as they are
     */
    record Leased(RunnableBatch runnable, Lease lease, boolean isAdopted) implements Launched {
        @Override
        public Batch batch() {
            return runnable.batch();
        }
    }

    /** Another process works on it. */
    record RunningElsewhere(Batch batch) implements Launched {}
}
