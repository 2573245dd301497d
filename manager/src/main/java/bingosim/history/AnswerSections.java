package bingosim.history;

import bingosim.job.Batch;
import bingosim.report.Column;
import bingosim.report.Section;
import bingosim.report.Table;
import bingosim.report.Text;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamSummary;
import java.util.List;
import java.util.Locale;

/** What was asked, and what came out. */
final class AnswerSections {
    private AnswerSections() {}

    static Section answers(List<TeamSummary> teams) {
        var columns = List.of(
                new Column("Team", "", 0),
                new Column("Strategy", "", 0),
                new Column("Wins", "%", 2),
                new Column("At least", "%", 2),
                new Column("At most", "%", 2),
                new Column("Ties", "%", 2),
                new Column("Losses", "%", 2),
                new Column("Mean points", "", 2),
                new Column("Mean rank", "", 2));
        List<List<Object>> rows = teams.stream().map(AnswerSections::row).toList();
        return new Section(
                "Who wins",
                List.of(
                        new Table("Teams", columns, rows),
                        new Text("At least and at most are the ends of the 95 % interval of the wins.")));
    }

    private static List<Object> row(TeamSummary team) {
        return List.of(
                team.name(),
                team.strategy(),
                100 * team.win(),
                100 * team.winInterval().low(),
                100 * team.winInterval().high(),
                100 * team.tie(),
                100 * team.loss(),
                team.points().mean(),
                team.standing().<Object>map(standing -> standing.rank().mean()).orElse("unknown"));
    }

    static Section parameters(Batch batch) {
        List<List<Object>> rows = List.of(
                List.of("scenario", batch.scenario()),
                List.of("seed", batch.seed()),
                List.of("runs", batch.runs()),
                List.of("results", batch.results().label()),
                List.of("partitioner", batch.partitioner().name().toLowerCase(Locale.ROOT)),
                List.of("partitionSize", batch.partitionSize()),
                List.of("commitInterval", batch.tuning().commitInterval()),
                List.of("flushInterval", batch.tuning().flushInterval().toMillis() + "ms"),
                List.of("skipLimit", batch.tuning().skipLimit()),
                List.of(
                        "checksum of the results",
                        Checksum.text(batch.checksum().orElseThrow())));
        var columns = List.of(new Column("Parameter", "", 0), new Column("Value", "", 0));
        return new Section("What was run", List.of(new Table("Parameters", columns, rows)));
    }
}
