package bingosim.report;

import bingosim.report.Chart.Values;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart in words and as a table, for who cannot see it: a line for each place, a column for each series. */
final class ChartTable {
    private static final int MOST_NAMES = 8;

    private final Chart chart;
    private final boolean hasOneSeries;

    ChartTable(Chart chart) {
        this.chart = chart;
        hasOneSeries = chart.series().size() == 1;
    }

    /** What a chart is that one cannot see. */
    String description() {
        String names =
                chart.series().stream().limit(MOST_NAMES).map(Series::name).collect(Collectors.joining(", "));
        return "%s. %s: %s%s%s. The table below has its figures."
                .formatted(
                        chart.title(),
                        chart.kind().words(),
                        chart.yName(),
                        chart.xName().isEmpty() ? "" : " by " + chart.xName(),
                        hasOneSeries
                                ? ""
                                : ", of " + names + (chart.series().size() > MOST_NAMES ? " and others" : ""));
    }

    List<String> head() {
        String place = chart.xName().isEmpty() ? "" : chart.xName();
        return Stream.concat(
                        Stream.of(place),
                        chart.series().stream()
                                .flatMap(series -> Stream.concat(
                                        Stream.of(hasOneSeries ? chart.yName() : series.name()),
                                        ranges(series).stream()
                                                .map(range -> hasOneSeries ? range : series.name() + ", " + range))))
                .toList();
    }

    List<List<String>> rows() {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Point::x)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(this::row)
                .toList();
    }

    private List<String> row(double x) {
        String place = chart.kind().hasCategories() ? chart.categories().get((int) x) : text(Values.NUMBERS, x);
        return Stream.concat(Stream.of(place), chart.series().stream().flatMap(series -> cells(series, x)))
                .toList();
    }

    private Stream<String> cells(Series series, double x) {
        Optional<Point> point =
                series.points().stream().filter(each -> each.x() == x).findFirst();
        int ranges = ranges(series).size();
        return Stream.concat(
                Stream.of(point.map(Point::y).map(this::text).orElse("")),
                Stream.iterate(0, range -> range < ranges, range -> range + 1)
                        .map(range -> point.filter(each -> range < each.ranges().size())
                                .map(each -> text(each.ranges().get(range)))
                                .orElse("")));
    }

    /** Those that any point of it has. */
    private List<String> ranges(Series series) {
        int most = series.points().stream()
                .mapToInt(point -> point.ranges().size())
                .max()
                .orElse(0);
        return chart.kind().ranges().subList(0, most);
    }

    private String text(Range range) {
        return "%s to %s".formatted(text(range.low()), text(range.high()));
    }

    private String text(double value) {
        return text(chart.values(), value);
    }

    private static String text(Values values, double value) {
        return switch (values) {
            case NUMBERS -> Numbers.inShort(value);
            case PERCENT -> Numbers.forPeople(value, 2) + " %";
            case SECONDS -> value < 0 ? "-" + TimeText.of(-value) : TimeText.of(value);
        };
    }
}
