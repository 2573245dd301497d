package bingosim.job;

/** Where a batch is. */
public enum BatchStatus {
    /** A manager watches it, or will as soon as one takes its stale lease. */
    RUNNING,
    /** Stopped on request; goes on when it is launched again. */
    STOPPED,
    /** Ended by an error; goes on when it is launched again. */
    FAILED,
    /** All runs are done and summarised. */
    COMPLETED,
    /** Being deleted; only deleting it again helps. */
    DELETING
}
