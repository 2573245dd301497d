package bingosim.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A report as one web page that needs nothing else, not even a network. */
final class PageWriter {
    private static final Template PAGE = Mustache.compiler().escapeHTML(true).compile(resource("page.html"));

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
                "blocks", section.blocks().stream().map(this::block).toList());
    }

    private Map<String, Object> block(Block block) {
        return block.fold(
                text -> Map.of("text", text.paragraph()),
                table -> Map.of("table", table(table)),
                chart -> Map.of("chart", chart(chart)));
    }

    private Map<String, Object> chart(Chart chart) {
        return Map.of("name", chart.title(), "file", files.of(chart), "json", JsonWriter.writeForScript(chart));
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
