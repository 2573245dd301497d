package bingosim.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a report: for people, for programs, and one for the figures of each table and chart. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes {@code report.md}, {@code report.json}, {@code report.html} and a CSV file per table and chart, over those that
     * are there. Other files are left alone.
     *
     * @param directory is made if it is not there
     * @return what was written
     */
    public static List<Path> write(Report report, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : texts(report).entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            written.add(path);
        }
        return List.copyOf(written);
    }

    /** The page of a report alone. */
    public static String page(Report report) {
        return new PageWriter(report, new FileNames(report)).write();
    }

    /** By name. */
    private static Map<String, String> texts(Report report) {
        var files = new FileNames(report);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("report.md", new MarkdownWriter(report, files).write());
        texts.put("report.json", JsonWriter.write(report));
        texts.put("report.html", new PageWriter(report, files).write());
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(block -> figures(block).forEach(csv -> texts.put(files.of(block), csv)));
        return texts;
    }

    private static Stream<String> figures(Block block) {
        return block.fold(
                text -> Stream.of(),
                table -> Stream.of(CsvWriter.write(table)),
                chart -> Stream.of(CsvWriter.write(chart)),
                map -> Stream.of(CsvWriter.write(map)));
    }
}
