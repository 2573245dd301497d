package bingosim.history;

import bingosim.job.Batch;
import bingosim.report.Column;
import bingosim.report.Fact;
import bingosim.report.Section;
import bingosim.report.Table;
import bingosim.statistics.Checksum;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** How a finished batch was worked on: how fast, by whom, and where the time went. */
public final class BatchWork {
    private final JdbcOperations jdbc;
    private final Batch batch;

    /** @param batch COMPLETED */
    public BatchWork(JdbcOperations jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public List<Section> sections() {
        var history = new BatchHistory(jdbc, batch);
        return List.of(
                parameters(),
                new WorkSection(history, batch.runs(), new Speed(batch.runs(), batch.elapsed())).section(),
                new PhaseSection(history).section(),
                new ClaimSection(history.claims(), history.failedRuns()).section());
    }

    private Section parameters() {
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

    /** @param others about what wrote the report, and on what */
    public List<Fact> facts(List<Fact> others) {
        return Stream.of(BatchFacts.of(batch), others, BatchFacts.dataAndLimits(batch))
                .flatMap(List::stream)
                .toList();
    }

    /** How to get the same results again, in one for each batch. */
    public static List<Fact> commands(List<Batch> batches) {
        return batches.stream()
                .map(batch -> new Fact(
                        "Batch " + batch.name(),
                        BatchFacts.of(batch).stream()
                                .map(fact -> "%s: %s".formatted(fact.name(), fact.value()))
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    public static Section speeds(List<Batch> batches) {
        List<List<Object>> rows = batches.stream()
                .map(batch -> {
                    var speed = new Speed(batch.runs(), batch.elapsed());
                    return List.<Object>of(batch.name(), batch.runs(), speed.seconds(), speed.runsPerSecond());
                })
                .toList();
        return new Section(
                "How fast",
                List.of(new Table(
                        "Speed of each batch",
                        List.of(
                                new Column("Batch", "", 0),
                                new Column("Runs", "", 0),
                                new Column("Elapsed", "s", 1),
                                new Column("Throughput", "runs/s", 0)),
                        rows)));
    }
}
