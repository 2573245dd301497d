package bingosim.simulation;

/**
 * Evenly spaced run indexes: {@code from}, {@code from + step}, and so on; {@code to} is not simulated.
 *
 * @param step 1 for a block of neighbouring runs, more where partitions interleave
 */
public record RunRange(long from, long to, long step) {
    public RunRange {
        if (from < 0 || to <= from || step < 1) {
            throw new IllegalArgumentException(
                    "run range [%d, %d) by %d is empty or negative".formatted(from, to, step));
        }
    }

    public long size() {
        return (to - from + step - 1) / step;
    }

    /** @param position from 0 to {@link #size()} - 1 */
    public long runIndex(long position) {
        return from + position * step;
    }

    @Override
    public String toString() {
        return step == 1 ? "[%d, %d)".formatted(from, to) : "[%d, %d) by %d".formatted(from, to, step);
    }
}
