package bingosim.history;

import bingosim.report.Block;
import bingosim.report.Column;
import bingosim.report.Section;
import bingosim.report.Table;
import bingosim.report.Text;
import java.util.ArrayList;
import java.util.List;

/** What went wrong and was made good, and what could not be played. */
final class ClaimSection {
    private final ClaimFigures claims;
    private final List<FailedRun> failedRuns;

    /** @param failedRuns the first of them */
    ClaimSection(ClaimFigures claims, List<FailedRun> failedRuns) {
        this.claims = claims;
        this.failedRuns = failedRuns;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(claimTable());
        blocks.add(new Text(
                claims.takenAgain() == 0
                        ? "Every partition was finished by whoever took it first."
                        : "Partitions are taken again when their worker was lost, or gave them back."));
        blocks.add(failures());
        return new Section("Claims and failures", blocks);
    }

    private Table claimTable() {
        return new Table(
                "Claims",
                List.of(
                        new Column("Partitions", "", 0),
                        new Column("Claims", "", 0),
                        new Column("Partitions taken again", "", 0),
                        new Column("Most claims of one", "", 0),
                        new Column("Requests sent", "", 0),
                        new Column("Failed runs", "", 0)),
                List.of(List.of(
                        claims.partitions(),
                        claims.claims(),
                        claims.takenAgain(),
                        claims.mostClaims(),
                        claims.requests(),
                        claims.failedRuns())));
    }

    private Block failures() {
        return failedRuns.isEmpty() ? new Text("No run failed.") : failedTable();
    }

    private Table failedTable() {
        List<List<Object>> rows = failedRuns.stream()
                .map(run -> List.<Object>of(run.runIndex(), run.error()))
                .toList();
        return new Table(
                failedRuns.size() == claims.failedRuns() ? "Failed runs" : "The first failed runs",
                List.of(new Column("Run index", "", 0), new Column("Error", "", 0)),
                rows);
    }
}
