package bingosim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A value of a series, and where it is.
 *
 * @param ranges around {@code y}, as many as the kind of chart has names for, or none; the widest first
 */
public record Point(
        double x,
        double y,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Range> ranges) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("point (%s, %s) is not finite".formatted(x, y));
        }
        ranges = List.copyOf(ranges);
    }

    public Point(double x, double y) {
        this(x, y, List.of());
    }
}
