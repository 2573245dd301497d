package bingosim.phase;

/**
 * The runs that one thread has played and not handed in yet. Adding to it costs next to nothing, and it is handed in often
 * enough for windows. Not for several threads.
 */
public final class Tally {
    private static final long MOST_NANOS = 100_000_000;

    private final Phases phases;
    private final long batchId;
    private long count;
    private long nanos;

    public Tally(Phases phases, long batchId) {
        this.phases = phases;
        this.batchId = batchId;
    }

    /** @param runNanos how long a run took */
    public void add(long runNanos) {
        count++;
        nanos += runNanos;
        if (nanos >= MOST_NANOS) {
            handIn();
        }
    }

    /** To be called after the last run as well. */
    public void handIn() {
        if (count > 0) {
            phases.add(Phase.SIMULATE, batchId, count, nanos);
            count = 0;
            nanos = 0;
        }
    }
}
