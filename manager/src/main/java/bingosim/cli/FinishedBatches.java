package bingosim.cli;

import bingosim.compare.CompareBatches;
import bingosim.history.DatabaseFacts;
import bingosim.http.ShowFinished;
import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.RunFailures;
import bingosim.report.Fact;
import bingosim.report.Machine;
import bingosim.report.Report;
import bingosim.report.ReportFiles;
import bingosim.results.BatchPage;
import bingosim.results.ComparisonPage;
import bingosim.results.Played;
import bingosim.scenario.ScenarioSource;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamSummary;
import bingosim.summary.Summaries;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** What is stored of batches that are COMPLETED, for whoever shows it. */
final class FinishedBatches implements ShowFinished {
    private final JdbcOperations jdbc;
    private final Summaries summaries;

    FinishedBatches(JdbcOperations jdbc, Summaries summaries) {
        this.jdbc = jdbc;
        this.summaries = summaries;
    }

    BatchAnswer answer(Batch batch) {
        List<TeamSummary> teams = summaries.find(batch);
        return new BatchAnswer(
                batch.name(),
                batch.scenario(),
                batch.seed(),
                batch.runs(),
                new RunFailures(jdbc).count(batch.id()),
                batch.results().label(),
                Checksum.text(batch.checksum().orElseThrow()),
                batch.elapsed().toMillis() / 1000.0,
                Reached.by(batch, teams),
                teams);
    }

    Played played(Batch batch) {
        return new Played(
                batch,
                new ScenarioSource("scenario of batch " + batch.name(), new Batches(jdbc).scenarioText(batch)).parse(),
                summaries.find(batch),
                new RunFailures(jdbc).count(batch.id()));
    }

    Report reportOf(Played played) {
        return new BatchPage(jdbc, played).report(facts());
    }

    Report reportOf(CompareBatches compare, List<Played> played) {
        return new ComparisonPage(jdbc, compare, played).report(facts());
    }

    private List<Fact> facts() {
        return Stream.concat(Machine.facts().stream(), DatabaseFacts.of(jdbc).stream())
                .toList();
    }

    @Override
    public String answers(Batch batch) {
        return AnswerJson.write(answer(batch));
    }

    @Override
    public String report(Batch batch) {
        return ReportFiles.page(reportOf(played(batch)));
    }
}
