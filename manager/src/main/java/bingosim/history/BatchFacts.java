package bingosim.history;

import bingosim.job.Batch;
import bingosim.report.Fact;
import bingosim.scenario.ScenarioFiles;
import java.util.List;
import java.util.Locale;

/** How to get the same figures again. */
final class BatchFacts {
    private BatchFacts() {}

    static List<Fact> of(Batch batch) {
        return List.of(
                new Fact("Command", command(batch)),
                new Fact("Engine version", Integer.toString(batch.engineVersion())),
                new Fact("SHA-256 of the scenario", batch.scenarioDigest()));
    }

    /** The name is left out: it is taken. */
    private static String command(Batch batch) {
        return String.format(
                Locale.ROOT,
                "./bingosim run scenario=%s seed=%s runs=%d results=%s partitioner=%s partitionSize=%d commitInterval=%d flushInterval=%dms skipLimit=%d%s",
                scenario(batch),
                quoted(batch.seed()),
                batch.mostRuns(),
                batch.results().label(),
                batch.partitioner().name().toLowerCase(Locale.ROOT),
                batch.partitionSize(),
                batch.tuning().commitInterval(),
                batch.tuning().flushInterval().toMillis(),
                batch.tuning().skipLimit(),
                batch.blocks()
                        .map(blocks ->
                                " until=%s block=%d".formatted(blocks.until().label(), blocks.size()))
                        .orElse(""));
    }

    /** A bundled one has a name; of others we know the text only. */
    private static String scenario(Batch batch) {
        return ScenarioFiles.bundled().stream()
                .filter(name -> ScenarioFiles.find(name).digest().equals(batch.scenarioDigest()))
                .findFirst()
                .orElse("FILE");
    }

    /** For a shell. */
    private static String quoted(String text) {
        return text.matches("[\\w.,:/+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    static List<Fact> dataAndLimits(Batch batch) {
        return List.of(
                new Fact(
                        "Raw data",
                        "select s.* from bingosim.perf_sample s join bingosim.batch b using (batch_id) where b.name = '%s' order by s.window_start, s.worker, s.phase; the same of bingosim.partition_claim and bingosim.run_failure"
                                .formatted(batch.name().replace("'", "''"))),
                new Fact(
                        "Limits",
                        "BingoSim, commit, processor, memory, operating system and Java are those of the process that wrote this report, and the settings are those of its session; workers may have had others. One batch is one measurement. Windows are of ten seconds by the clocks of the workers' machines, the first and the last are not full, and of a process that was killed the last one is missing."));
    }
}
