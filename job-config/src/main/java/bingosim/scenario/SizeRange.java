package bingosim.scenario;

/** Group sizes from {@code min} to {@code max}, both included. */
public record SizeRange(int min, int max) {
    public SizeRange {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("group sizes %d to %d: allowed is 1 <= min <= max".formatted(min, max));
        }
    }

    public boolean contains(int size) {
        return size >= min && size <= max;
    }
}
