package bingosim.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for who reads it where the code is. Charts are left to the page; their figures are linked. */
final class MarkdownWriter {
    private final Report report;
    private final FileNames files;

    MarkdownWriter(Report report, FileNames files) {
        this.report = report;
        this.files = files;
    }

    /** Ends with a line break. */
    String write() {
        return Stream.of(
                        Stream.of("# " + escaped(report.title()), "**" + escaped(report.answer()) + "**"),
                        report.sections().stream().flatMap(this::section),
                        report.facts().isEmpty() ? Stream.<String>empty() : facts())
                .flatMap(paragraphs -> paragraphs)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private Stream<String> section(Section section) {
        return Stream.concat(
                Stream.of("## " + escaped(section.title())),
                section.blocks().stream().flatMap(this::block));
    }

    private Stream<String> block(Block block) {
        return block.fold(
                MarkdownWriter::text,
                table -> Stream.of("### " + escaped(table.title()), table(table), figures(table)),
                chart -> drawn(chart, chart.title(), chart.finding()),
                map -> drawn(map, map.title(), map.finding()));
    }

    private static Stream<String> text(Text text) {
        return Stream.of(
                text.question().isEmpty()
                        ? paragraph(text.paragraph())
                        : "**%s** %s".formatted(escaped(text.question()), escaped(text.paragraph())));
    }

    private Stream<String> drawn(Block block, String title, String finding) {
        return Stream.of(
                        "### " + escaped(title),
                        finding.isEmpty() ? "" : paragraph(finding),
                        "Chart: [report.html](report.html). " + figures(block))
                .filter(paragraph -> !paragraph.isEmpty());
    }

    private String figures(Block block) {
        return "Figures: [%1$s](%1$s)".formatted(files.of(block));
    }

    private Stream<String> facts() {
        return Stream.of(
                "## How it was measured",
                report.facts().stream()
                        .map(fact -> "- %s: %s".formatted(escaped(fact.name()), escaped(fact.value())))
                        .collect(Collectors.joining("\n")));
    }

    private static String table(Table table) {
        List<Column> columns = table.columns();
        List<Boolean> numeric =
                IntStream.range(0, columns.size()).mapToObj(table::isNumeric).toList();
        Stream<String> head = Stream.of(
                row(columns.stream().map(column -> escaped(column.heading()))),
                row(numeric.stream().map(isNumeric -> isNumeric ? "--:" : "---")));
        return Stream.concat(
                        head,
                        table.cells().stream().map(cells -> row(cells.stream().map(MarkdownWriter::escaped))))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Not read as a list or an underlining, either, which only a beginning can be. */
    private static String paragraph(String text) {
        return escaped(text).replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    /** In one line. Underscores inside of words are none of Markdown's business. */
    private static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[\\\\`*\\[\\]<>|#&~]", "\\\\$0")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }
}
