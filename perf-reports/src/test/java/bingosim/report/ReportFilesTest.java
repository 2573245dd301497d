package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTest {
    @TempDir
    private Path directory;

    private static Table table(String title) {
        return new Table(title, List.of(new Column("a", "", 0)), List.of());
    }

    @Test
    void everyTableAndChartHasAFileNamedAfterItsTitle() throws IOException {
        var section = new Section(
                "s", List.of(table("Größe / Zeit"), table("Grosse zeit?"), table("Große Zeit"), table("日本")));
        var report = new Report("t", "a", List.of(), List.of(section));

        List<Path> written = ReportFiles.write(report, directory.resolve("new/one"));

        assertThat(written)
                .allMatch(Files::isRegularFile)
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "report.md",
                        "report.json",
                        "report.html",
                        "gro-e-zeit.csv",
                        "grosse-zeit.csv",
                        "gro-e-zeit-2.csv",
                        "figures.csv");
    }

    @Test
    void otherFilesStay() throws IOException {
        Path other = Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.writeString(
                directory.resolve("report.md"),
                "of an earlier report, and longer than the next, which takes its place");

        ReportFiles.write(new Report("t", "a", List.of(), List.of()), directory);

        assertThat(other).hasContent("mine");
        assertThat(directory.resolve("report.md")).hasContent("# t\n\n**a**\n");
    }

    @Test
    void jsonHasTheFiguresAsTheyAre() throws IOException {
        ReportFiles.write(SampleReports.everything(), directory);

        JsonNode json =
                JsonMapper.shared().readTree(directory.resolve("report.json").toFile());

        JsonNode blocks = json.get("sections").get(0).get("blocks");
        assertThat(json.get("title").asString()).isEqualTo("What more workers bring to <winter & 'co'>");
        assertThat(blocks)
                .extracting(block -> block.get("block").asString())
                .containsExactly("text", "chart", "chart", "table");
        assertThat(blocks.get(1).get("series").get(1).get("isIdeal").asBoolean())
                .isTrue();
        assertThat(blocks.get(3).get("rows").get(0).get(2).asDouble()).isEqualTo(90.123);
    }
}
