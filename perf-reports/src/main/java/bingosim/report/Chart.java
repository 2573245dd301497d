package bingosim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Series in a coordinate system.
 *
 * @param finding what is to be seen in it, in a sentence; empty if that is left to the reader
 * @param values what the values are, which decides how they are written
 * @param xName what lies on the x-axis, with its unit; empty if the categories explain themselves
 * @param yName what lies on the y-axis, with its unit
 * @param categories what the bars stand for; the x of a point is the position of its category. Of lines and areas: none
 */
public record Chart(
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String finding,
        Kind kind,
        Values values,
        String xName,
        String yName,
        List<String> categories,
        List<Series> series)
        implements Block {

    /** What values are. */
    public enum Values {
        NUMBERS,
        PERCENT,
        SECONDS
    }

    /** How the values are shown. The areas of a stack have the same places on the x-axis. */
    public enum Kind {
        LINE("Line chart", "95 % interval"),
        /** Lines in the middle of where nearly all runs are, and half of them. */
        BAND("Line chart with bands", "9 of 10 runs", "every second run"),
        STACKED_AREA("Chart of stacked areas"),
        BAR("Bar chart"),
        STACKED_BAR("Chart of stacked bars", "95 % interval"),
        /** Values with how far off they may be. */
        INTERVAL("Chart of values with intervals", "95 % interval"),
        /** Values in the middle of where nearly all runs are, and half of them. */
        BOX("Box chart", "9 of 10 runs", "every second run");

        private final String words;
        private final List<String> ranges;

        Kind(String words, String... ranges) {
            this.words = words;
            this.ranges = List.of(ranges);
        }

        String words() {
            return words;
        }

        /** What the ranges around a point are, the widest first. */
        List<String> ranges() {
            return ranges;
        }

        boolean hasCategories() {
            return switch (this) {
                case LINE, BAND, STACKED_AREA -> false;
                case BAR, STACKED_BAR, INTERVAL, BOX -> true;
            };
        }

        boolean isStacked() {
            return switch (this) {
                case LINE, BAND, BAR, INTERVAL, BOX -> false;
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

    /** Of numbers. */
    public Chart(String title, Kind kind, String xName, String yName, List<String> categories, List<Series> series) {
        this(title, "", kind, Values.NUMBERS, xName, yName, categories, series);
    }

    /** Lines or areas of numbers. */
    public Chart(String title, Kind kind, String xName, String yName, List<Series> series) {
        this(title, kind, xName, yName, List.of(), series);
    }

    /** The same, with what is to be seen in it. */
    public Chart saying(String finding) {
        return new Chart(title, finding, kind, values, xName, yName, categories, series);
    }

    /** The same, of other values than numbers. */
    public Chart of(Values values) {
        return new Chart(title, finding, kind, values, xName, yName, categories, series);
    }

    /** What stands above it. */
    String heading() {
        return finding.isEmpty() ? title : finding;
    }

    @Override
    public <R> R fold(
            Function<Text, R> ofText,
            Function<Table, R> ofTable,
            Function<Chart, R> ofChart,
            Function<HeatMap, R> ofHeatMap) {
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
            if (point.ranges().size() > kind.ranges().size()) {
                throw new IllegalArgumentException("chart %s, series %s: %d ranges around a point, limit %d"
                        .formatted(
                                title,
                                series.name(),
                                point.ranges().size(),
                                kind.ranges().size()));
            }
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
