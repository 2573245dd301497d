package bingosim.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Values that belong together: a line, an area, or the bars of a colour.
 *
 * @param isIdeal whether it is only there to compare with; such a line is grey and dashed
 */
public record Series(String name, boolean isIdeal, List<Point> points) {
    public Series {
        Words.require("name of a series", name);
        points = List.copyOf(points);
    }

    /** @param points by rising x */
    public static Series measured(String name, List<Point> points) {
        return new Series(name, false, points);
    }

    /** @param points by rising x */
    public static Series ideal(String name, List<Point> points) {
        return new Series(name, true, points);
    }

    /** @param values one for each category of the chart, in their order */
    public static Series byCategory(String name, List<? extends Number> values) {
        return measured(
                name,
                IntStream.range(0, values.size())
                        .mapToObj(position ->
                                new Point(position, values.get(position).doubleValue()))
                        .toList());
    }
}
