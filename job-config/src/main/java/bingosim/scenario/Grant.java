package bingosim.scenario;

/** A drop and how many units of it: a uniform integer from {@code min} to {@code max}, both included. */
public record Grant(String drop, int min, int max) {
    public Grant {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException(
                    "%s: %d to %d units: allowed is 1 <= min <= max".formatted(drop, min, max));
        }
    }
}
