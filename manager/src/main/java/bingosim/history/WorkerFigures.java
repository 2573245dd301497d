package bingosim.history;

/**
 * What a process that played runs did for a batch.
 *
 * @param runs that it played, those among them that were lost with it and played again by another
 * @param nanos for which its threads played
 * @param partitions that it finished
 */
record WorkerFigures(String worker, long runs, long nanos, long partitions) {
    /** As in logs: the beginning is enough to tell them apart. */
    String label() {
        return "worker " + worker.substring(0, 8);
    }

    double secondsPlayed() {
        return nanos / 1e9;
    }
}
