package bingosim.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A report as one web page that needs nothing else, not even a network. */
final class PageWriter {
    private static final Template PAGE = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(resource(name + ".html")))
            .compile(resource("page.html"));

    /** As many as are shown at once; others are behind a click. */
    private static final int MOST_PANELS = 2;

    private final Report report;
    private final FileNames files;

    PageWriter(Report report, FileNames files) {
        this.report = report;
        this.files = files;
    }

    String write() {
        return PAGE.execute(Map.of(
                "title", report.title(),
                "answer", report.answer(),
                "facts", report.facts(),
                "sections", report.sections().stream().map(this::section).toList(),
                "style", resource("page.css"),
                "charting", resource("echarts.min.js"),
                "script", resource("page.js")));
    }

    private Map<String, Object> section(Section section) {
        return Map.of(
                "heading", section.title(),
                "id", "part-" + (report.sections().indexOf(section) + 1),
                "blocks", section.blocks().stream().map(this::block).toList());
    }

    private Map<String, Object> block(Block block) {
        return block.fold(
                text -> Map.of(text.question().isEmpty() ? "text" : "asked", text),
                table -> Map.of("table", table(table)),
                chart -> Map.of("chart", chart(chart)),
                map -> Map.of("map", map(map)));
    }

    private Map<String, Object> chart(Chart chart) {
        var table = new ChartTable(chart);
        return Map.of(
                "heading", chart.heading(),
                "subtitle", chart.finding().isEmpty() ? "" : chart.title(),
                "description", table.description(),
                "head", table.head(),
                "rows", table.rows(),
                "file", files.of(chart),
                "json", JsonWriter.writeForScript(chart));
    }

    private Map<String, Object> map(HeatMap map) {
        return Map.of(
                "heading", map.heading(),
                "subtitle", map.finding().isEmpty() ? "" : map.title(),
                "scale", map.scale(),
                "shareName", map.shareName(),
                "noteName", map.noteName(),
                "shown",
                        map.panels().stream()
                                .limit(MOST_PANELS)
                                .map(this::panel)
                                .toList(),
                "hidden",
                        map.panels().stream().skip(MOST_PANELS).map(this::panel).toList(),
                "file", files.of(map));
    }

    private Map<String, Object> panel(HeatMap.Panel panel) {
        return Map.of(
                "name", panel.name(),
                "rows",
                        panel.rows().stream()
                                .map(row -> Map.of(
                                        "name", row.name(),
                                        "fields",
                                                row.fields().stream()
                                                        .map(PageWriter::field)
                                                        .toList()))
                                .toList());
    }

    private static Map<String, Object> field(HeatMap.Field field) {
        return Map.of(
                "name", field.name(),
                "separator", field.percent().isPresent() && !field.note().isEmpty() ? ", " : "",
                "heat", Math.round(field.heat()),
                "share", field.percent().map(PageWriter::percent).orElse(""),
                "note", field.note());
    }

    /** What is neither none nor all never reads as none or all. */
    private static String percent(double percent) {
        if (percent > 0 && percent < 0.5) {
            return "<1 %";
        }
        return percent < 100 && percent >= 99.5 ? ">99 %" : Math.round(percent) + " %";
    }

    private Map<String, Object> table(Table table) {
        List<Map<String, Object>> head = IntStream.range(0, table.columns().size())
                .mapToObj(column ->
                        cell(table, column, table.columns().get(column).heading()))
                .toList();
        List<List<Map<String, Object>>> rows = table.cells().stream()
                .map(cells -> IntStream.range(0, cells.size())
                        .mapToObj(column -> cell(table, column, cells.get(column)))
                        .toList())
                .toList();
        return Map.of("name", table.title(), "file", files.of(table), "head", head, "rows", rows);
    }

    private static Map<String, Object> cell(Table table, int column, String value) {
        return Map.of("cell", value, "isNumeric", table.isNumeric(column));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PageWriter.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
