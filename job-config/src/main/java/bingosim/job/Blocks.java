package bingosim.job;

/**
 * How a batch gets on that ends when its answers are known well enough: in whole blocks of neighbouring runs, so that what it
 * comes to depends neither on time nor on who works on it.
 *
 * @param size runs of a block; the last one may be smaller
 * @param mostRuns how many runs it may take
 */
public record Blocks(Until until, long size, long mostRuns) {
    private static final long SMALLEST = 1_000;
    private static final int BLOCKS = 50;

    public Blocks {
        if (size < 1 || mostRuns < 1) {
            throw new IllegalArgumentException("blocks of %d of at most %d runs".formatted(size, mostRuns));
        }
    }

    /** In whole thousands, which many partition sizes divide. Nothing that is measured, as that is different on each machine. */
    public static long defaultSize(long mostRuns) {
        return (Math.max(1, mostRuns / BLOCKS) + SMALLEST - 1) / SMALLEST * SMALLEST;
    }

    /** So many, or the next larger number of runs in whole blocks. */
    public long whole(long runs) {
        return runs >= mostRuns ? mostRuns : Math.min(mostRuns, (runs + size - 1) / size * size);
    }

    /** Runs before anybody looks for the first time. */
    public long first() {
        return whole(1);
    }
}
