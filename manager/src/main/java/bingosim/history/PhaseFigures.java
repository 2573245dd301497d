package bingosim.history;

/**
 * What a phase came to over a whole batch.
 *
 * @param processes that were in it
 * @param count how often it was passed
 */
public record PhaseFigures(String phase, long processes, long count, long nanos) {
    public double seconds() {
        return nanos / 1e9;
    }

    double nanosEach() {
        return (double) nanos / count;
    }
}
