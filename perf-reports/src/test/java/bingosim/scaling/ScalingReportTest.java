package bingosim.scaling;

import static bingosim.scaling.Measured.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import bingosim.report.Fact;
import bingosim.report.Report;
import bingosim.report.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingReportTest {
    private static Report report(Measurement... measurements) {
        return ScalingReport.of(
                SETTINGS, List.of(measurements), 2, "./bingosim bench", List.of(new Fact("Commit", "abc")));
    }

    private static Table table(Report report, String title) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Table table && table.title().equals(title))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answerSaysWhatMoreWorkersDo() {
        Report report = report(Measured.steady("default", 1, 1, 1000), Measured.steady("default", 3, 1, 950));

        assertThat(report.answer())
                .isEqualTo("3 workers, each with 0.25 of a processor, do 2.85 times (2.85 to 2.85) the work of 1"
                        + " at 1.03 times the processor time per run: 2,850 runs/s instead of 1,000.");
        assertThat(table(report, "Theirs and ours").rows().get(0)).contains(">= 2.70", "yes");
    }

    @Test
    void missedTargetsAreSaid() {
        Report report = report(Measured.steady("default", 1, 1, 1000), Measured.steady("default", 3, 1, 500));

        assertThat(table(report, "Theirs and ours").rows())
                .extracting(row -> row.get(7))
                .startsWith("no", "no");
    }

    @Test
    void interruptedBenchHasAReportToo() {
        Report report = report(Measured.steady("default", 1, 1, 1000));

        assertThat(report.answer()).isEqualTo("Too little was measured to say how workers scale.");
    }

    @Test
    void switchOfWhichRepeatsDisagreeHasBoughtNothing() {
        Report report = report(
                Measured.steady("default", 1, 1, 1000),
                Measured.steady("commit-50", 1, 1, 900),
                Measured.steady("commit-100", 1, 1, 500),
                Measured.steady("default", 1, 2, 900),
                Measured.steady("commit-50", 1, 2, 1000),
                Measured.steady("commit-100", 1, 2, 450));

        assertThat(table(report, "What each switch brings, 1 worker").rows())
                .extracting(row -> row.get(row.size() - 1))
                .containsExactly("nothing that repeats agree on", "+100 %");
    }
}
