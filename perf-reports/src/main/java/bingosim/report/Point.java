package bingosim.report;

/** A value of a series, and where it is. */
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("point (%s, %s) is not finite".formatted(x, y));
        }
    }
}
