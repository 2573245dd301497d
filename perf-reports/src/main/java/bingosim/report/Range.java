package bingosim.report;

/** From where to where something lies around a value. */
public record Range(double low, double high) {
    public Range {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("range from %s to %s is upside down or not finite".formatted(low, high));
        }
    }
}
