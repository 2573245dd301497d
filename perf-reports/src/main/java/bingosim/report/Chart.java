package bingosim.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Series in a coordinate system.
 *
 * @param xName what lies on the x-axis, with its unit; empty if the categories explain themselves
 * @param yName what lies on the y-axis, with its unit
 * @param categories what the bars stand for; the x of a point is the position of its category. Of lines and areas: none
 */
public record Chart(String title, Kind kind, String xName, String yName, List<String> categories, List<Series> series)
        implements Block {

    /** How the values are shown. The areas of a stack have the same places on the x-axis. */
    public enum Kind {
        LINE,
        STACKED_AREA,
        BAR,
        STACKED_BAR;

        boolean hasCategories() {
            return switch (this) {
                case LINE, STACKED_AREA -> false;
                case BAR, STACKED_BAR -> true;
            };
        }

        boolean isStacked() {
            return switch (this) {
                case LINE, BAR -> false;
                case STACKED_AREA, STACKED_BAR -> true;
            };
        }
    }

    public Chart {
        Words.require("title of a chart", title);
        Words.require("y-axis of chart " + title, yName);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (kind.hasCategories() == categories.isEmpty()) {
            throw new IllegalArgumentException(
                    "chart %s: %s with %d categories".formatted(title, kind, categories.size()));
        }
        Set<String> names = new HashSet<>();
        for (Series each : series) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("chart %s: two series %s".formatted(title, each.name()));
            }
            requireFitting(title, kind, categories.size(), each, series.get(0));
        }
    }

    /** Of lines or areas. */
    public Chart(String title, Kind kind, String xName, String yName, List<Series> series) {
        this(title, kind, xName, yName, List.of(), series);
    }

    @Override
    public <R> R fold(Function<Text, R> ofText, Function<Table, R> ofTable, Function<Chart, R> ofChart) {
        return ofChart.apply(this);
    }

    private static void requireFitting(String title, Kind kind, int categories, Series series, Series first) {
        double before = Double.NEGATIVE_INFINITY;
        for (Point point : series.points()) {
            if (point.x() <= before) {
                throw new IllegalArgumentException("chart %s, series %s: x is %s after %s, but has to rise"
                        .formatted(title, series.name(), point.x(), before));
            }
            before = point.x();
            if (kind.hasCategories()
                    && !(point.x() >= 0 && point.x() < categories && point.x() == Math.rint(point.x()))) {
                throw new IllegalArgumentException("chart %s, series %s: x %s is none of %d categories"
                        .formatted(title, series.name(), point.x(), categories));
            }
        }
        if (kind == Kind.STACKED_AREA && !places(series).equals(places(first))) {
            throw new IllegalArgumentException("chart %s: series %s and %s have different x, so cannot be stacked"
                    .formatted(title, first.name(), series.name()));
        }
    }

    private static List<Double> places(Series series) {
        return series.points().stream().map(Point::x).toList();
    }
}
