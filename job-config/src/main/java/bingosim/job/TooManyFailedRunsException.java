package bingosim.job;

/** More runs of a batch failed than its skip limit allows. */
final class TooManyFailedRunsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooManyFailedRunsException(String message) {
        super(message);
    }

    /** @param firstRunIndex of the runs that are known to have failed the one with the smallest index */
    static TooManyFailedRunsException over(long skipLimit, long failed, long firstRunIndex, String error) {
        return new TooManyFailedRunsException(
                "%d failed runs, skipLimit %d allows no more; the first is run %d: %s; launch again with a higher skipLimit to go on without them"
                        .formatted(failed, skipLimit, firstRunIndex, error));
    }
}
