package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    private static String written(Block... blocks) {
        var report = new Report("t", "a", List.of(), List.of(new Section("s", List.of(blocks))));
        return new MarkdownWriter(report, new FileNames(report)).write();
    }

    @Test
    void answerComesFirstAndFactsLast() {
        var report = new Report(
                "Title",
                "The answer.",
                List.of(new Fact("shared_buffers", "128MB")),
                List.of(new Section("Why", List.of())));

        assertThat(new MarkdownWriter(report, new FileNames(report)).write())
                .isEqualTo(
                        "# Title\n\n**The answer.**\n\n## Why\n\n## How it was measured\n\n- shared_buffers: 128MB\n");
    }

    @Test
    void nothingInATextIsMarkup() {
        assertThat(written(new Text("<b> *a* _b_ c_d | `e` [f](g)\n\n# h")))
                .contains("\\<b\\> \\*a\\* \\_b\\_ c_d \\| \\`e\\` \\[f\\](g) \\# h\n");
        assertThat(written(new Text("- no list"))).contains("\n\\- no list\n");
        assertThat(written(new Text("2026. no list"))).contains("\n2026\\. no list\n");
    }

    @Test
    void numbersStandRightWithTheirDecimals() {
        var table = new Table(
                "Speeds",
                List.of(new Column("worker", "", 0), new Column("speed", "runs/s", 1)),
                List.of(List.of("a|b", 12_345.67), List.of("c", "")));

        assertThat(written(table)).contains("""
                ### Speeds

                | worker | speed (runs/s) |
                | --- | --: |
                | a\\|b | 12,345.7 |
                | c |  |

                Figures: [speeds.csv](speeds.csv)
                """);
    }

    @Test
    void emptyTableIsItsHeading() {
        assertThat(written(new Table("None", List.of(new Column("a", "", 0)), List.of())))
                .contains("| a |\n| --- |\n\nFigures");
    }
}
