package bingosim.report;

import java.util.stream.Collectors;
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
                        Stream.of(line(Stream.of("series", x, chart.yName()))),
                        chart.series().stream().flatMap(series -> lines(chart, series)))
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(Chart chart, Series series) {
        return series.points().stream()
                .map(point -> line(Stream.of(series.name(), place(chart, point), Numbers.forPrograms(point.y()))));
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
