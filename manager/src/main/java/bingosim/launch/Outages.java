package bingosim.launch;

/** Counts the attempts in a row that ended because the database went away, since the batch last got on. */
final class Outages {
    private static final int MOST = 10;

    private int inARow;
    private long runsDone = -1;

    /** @param runsDone how far the batch is after it */
    void add(long runsDone) {
        inARow = runsDone > this.runsDone ? 1 : inARow + 1;
        this.runsDone = runsDone;
    }

    /** Whether one more is no outage any more, but an error. */
    boolean areTooMany() {
        return inARow >= MOST;
    }
}
