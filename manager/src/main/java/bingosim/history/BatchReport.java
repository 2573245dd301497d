package bingosim.history;

import bingosim.job.Batch;
import bingosim.report.Fact;
import bingosim.report.Report;
import bingosim.statistics.TeamSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** A report of a finished batch: who wins, how fast that was found out, and where the time went. */
public final class BatchReport {
    private final JdbcOperations jdbc;
    private final Batch batch;

    /** @param batch COMPLETED */
    public BatchReport(JdbcOperations jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * @param verdict who wins, in a sentence
     * @param teams in the order of the scenario
     * @param facts about what wrote the report, and on what
     */
    public Report of(String verdict, List<TeamSummary> teams, List<Fact> facts) {
        var history = new BatchHistory(jdbc, batch);
        var speed = new Speed(batch.runs(), batch.elapsed());
        String answer = String.format(
                Locale.ROOT,
                "%s %,d runs took %,.1f s: %,.0f runs/s.",
                verdict,
                batch.runs(),
                speed.seconds(),
                speed.runsPerSecond());
        return new Report(
                "Batch %s: %s".formatted(batch.name(), batch.scenario()),
                answer,
                Stream.of(BatchFacts.of(batch), facts, BatchFacts.dataAndLimits(batch))
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        AnswerSections.answers(teams),
                        AnswerSections.parameters(batch),
                        new WorkSection(history, batch.runs(), speed).section(),
                        new PhaseSection(history).section(),
                        new ClaimSection(history.claims(), history.failedRuns()).section()));
    }
}
