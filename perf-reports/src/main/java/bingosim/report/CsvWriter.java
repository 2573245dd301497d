package bingosim.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures as RFC 4180 has it, but with lines that end as text files of today do. */
final class CsvWriter {
    private CsvWriter() {}

    static String write(Table table) {
        return Stream.concat(
                        Stream.of(line(table.columns().stream().map(Column::heading))),
                        table.rows().stream().map(row -> line(row.stream().map(Numbers::forPrograms))))
                .collect(Collectors.joining());
    }

    /** A line for each point. */
    static String write(Chart chart) {
        String x = chart.xName().isEmpty() ? "category" : chart.xName();
        return Stream.concat(
                        Stream.of(line(Stream.concat(
                                Stream.of("series", x, chart.yName()),
                                ranges(chart).stream().flatMap(name -> Stream.of(name + ", low", name + ", high"))))),
                        chart.series().stream().flatMap(series -> lines(chart, series)))
                .collect(Collectors.joining());
    }

    /** A line for each field. */
    static String write(HeatMap map) {
        return Stream.concat(
                        Stream.of(line(Stream.of("panel", "row", "field", map.shareName() + " (%)", map.noteName()))),
                        map.panels().stream()
                                .flatMap(panel -> panel.rows().stream()
                                        .flatMap(row -> row.fields().stream()
                                                .map(field -> line(Stream.of(
                                                        panel.name(),
                                                        row.name(),
                                                        field.name(),
                                                        field.percent()
                                                                .map(Numbers::forPrograms)
                                                                .orElse(""),
                                                        field.note()))))))
                .collect(Collectors.joining());
    }

    /** Those that any of its points has. */
    private static List<String> ranges(Chart chart) {
        int most = chart.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToInt(point -> point.ranges().size())
                .max()
                .orElse(0);
        return chart.kind().ranges().subList(0, most);
    }

    private static Stream<String> lines(Chart chart, Series series) {
        int ranges = ranges(chart).size();
        return series.points().stream()
                .map(point -> line(Stream.concat(
                        Stream.of(series.name(), place(chart, point), Numbers.forPrograms(point.y())),
                        IntStream.range(0, ranges).boxed().flatMap(range -> ends(point, range)))));
    }

    private static Stream<String> ends(Point point, int range) {
        if (range >= point.ranges().size()) {
            return Stream.of("", "");
        }
        Range ends = point.ranges().get(range);
        return Stream.of(Numbers.forPrograms(ends.low()), Numbers.forPrograms(ends.high()));
    }

    private static String place(Chart chart, Point point) {
        return chart.kind().hasCategories() ? chart.categories().get((int) point.x()) : Numbers.forPrograms(point.x());
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvWriter::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean needsQuotes = Stream.of(",", "\"", "\n", "\r").anyMatch(text::contains);
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
