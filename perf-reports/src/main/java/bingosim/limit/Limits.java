package bingosim.limit;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.ResultsKind;
import bingosim.job.StopSignal;
import bingosim.scenario.Scenario;
import bingosim.simulation.CompiledScenario;
import bingosim.statistics.Checksum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Measures whole batches and what bounds them in turns, so that a machine that gets slower is slower for all. */
public final class Limits {
    private static final String COLUMNS_OF_SUMMARY = ResultsKind.SUMMARY.columns();
    private static final String COLUMNS_OF_FULL = ResultsKind.FULL.columns();

    /** As many runs as a batch has in a transaction if not told otherwise. */
    private static final long RUNS_PER_CHUNK = 1000;

    private static final long MOST_RUNS_TO_WARM_UP = 50_000;

    private final Workload workload;
    private final WholeBatches batches;
    private final Meter meter;
    private final EngineAlone engine;
    private final BareWrite bareWrite;
    private final StopSignal stop;
    private final Consumer<String> progress;

    /**
     * What is played.
     *
     * @param threads as many as batches are worked on by
     */
    public record Workload(Scenario scenario, String seed, long runs, int threads) {}

    /**
     * @param dataSource with a connection for each thread
     * @param server the first process of the database server; empty for one that may be elsewhere
     * @param progress told what is measured now
     */
    public Limits(
            Workload workload,
            WholeBatches batches,
            DataSource dataSource,
            OptionalLong server,
            StopSignal stop,
            Consumer<String> progress) {
        this.workload = workload;
        this.batches = batches;
        this.stop = stop;
        this.progress = progress;
        var threads = new Threads(workload.threads());
        meter = new Meter(dataSource, server);
        engine = new EngineAlone(CompiledScenario.of(workload.scenario()), workload.seed(), threads, stop);
        bareWrite = new BareWrite(dataSource, threads, stop);
    }

    /** @throws InterruptedException if it is stopped */
    public LimitReport measure(int repeats) throws Exception {
        try (bareWrite) {
            Rows rows = prepare();
            turn(rows, Math.min(workload.runs(), MOST_RUNS_TO_WARM_UP), "warming up");
            List<Turn> turns = new ArrayList<>();
            for (int turn = 1; turn <= repeats; turn++) {
                turns.add(turn(rows, workload.runs(), "turn %d of %d".formatted(turn, repeats)));
            }
            return new LimitReport(workload, turns);
        }
    }

    private record Rows(StoredRows summary, StoredRows full) {}

    private Rows prepare() throws Exception {
        progress.accept("preparing rows");
        long runs = Math.min(workload.runs(), RUNS_PER_CHUNK);
        int teams = workload.scenario().teams().size();
        Batch batch = run(ResultsKind.FULL, runs, engine.play(runs));
        bareWrite.createTableLikeThatOf(batch.id());
        var rows = new Rows(
                bareWrite.read(COLUMNS_OF_SUMMARY, batch.id(), runs, teams),
                bareWrite.read(COLUMNS_OF_FULL, batch.id(), runs, teams));
        batches.delete(batch);
        return rows;
    }

    private Turn turn(Rows rows, long runs, String name) throws Exception {
        Map<Measure, Cost> costs = new EnumMap<>(Measure.class);
        long[] checksum = {0};
        for (Measure measure : Measure.values()) {
            progress.accept("%s: %s".formatted(name, measure.label()));
            costs.put(
                    measure,
                    switch (measure) {
                        case ENGINE -> meter.measure(() -> checksum[0] = engine.play(runs));
                        case WRITE_SUMMARY -> write(COLUMNS_OF_SUMMARY, rows.summary(), runs);
                        case WRITE_FULL -> write(COLUMNS_OF_FULL, rows.full(), runs);
                        case AGGREGATE -> batch(ResultsKind.AGGREGATE, runs, checksum[0]);
                        case SUMMARY -> batch(ResultsKind.SUMMARY, runs, checksum[0]);
                        case FULL -> batch(ResultsKind.FULL, runs, checksum[0]);
                    });
            requireNotStopped();
        }
        return new Turn(runs, costs);
    }

    private Cost write(String columns, StoredRows rows, long runs) throws Exception {
        Cost cost = meter.measure(() -> bareWrite.write(columns, rows, runs));
        bareWrite.forget();
        return cost;
    }

    private Cost batch(ResultsKind results, long runs, long checksum) throws Exception {
        Batch[] batch = new Batch[1];
        Cost cost = meter.measure(() -> batch[0] = run(results, runs, checksum));
        batches.delete(batch[0]);
        return cost;
    }

    private Batch run(ResultsKind results, long runs, long checksum) throws Exception {
        Batch batch = batches.run(results, runs);
        requireNotStopped();
        if (batch.status() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("batch %s is %s: %s"
                    .formatted(batch.name(), batch.status(), batch.error().orElse("see the log")));
        }
        if (batch.checksum().orElseThrow() != checksum) {
            throw new IllegalStateException("batch %s has checksum %s, the engine alone %s"
                    .formatted(batch.name(), Checksum.text(batch.checksum().orElseThrow()), Checksum.text(checksum)));
        }
        return batch;
    }

    private void requireNotStopped() throws InterruptedException {
        if (stop.isRaised()) {
            throw new InterruptedException("stopped on request");
        }
    }
}
