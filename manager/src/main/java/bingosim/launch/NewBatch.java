package bingosim.launch;

import bingosim.job.BatchParameters;
import bingosim.job.PartitionerKind;
import bingosim.job.PlayableScenario;
import bingosim.job.ResultsKind;
import bingosim.job.Tuning;
import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioSource;
import bingosim.simulation.Simulator;
import java.time.Duration;

/**
 * A batch about to be stored: every default is fixed.
 *
 * @param name empty: the next free one of the scenario
 */
record NewBatch(
        String name,
        ScenarioSource source,
        Scenario scenario,
        String seed,
        long runs,
        ResultsKind results,
        PartitionerKind partitioner,
        long partitionSize,
        Tuning tuning) {
    static final long DEFAULT_RUNS = 10_000;

    private static final Duration DEFAULT_FLUSH_INTERVAL = Duration.ofSeconds(1);

    private static final int FEWEST_PARTITIONS = 32;
    private static final Duration LONGEST_PARTITION = Duration.ofSeconds(2);

    NewBatch {
        if ((runs + partitionSize - 1) / partitionSize > BatchParameters.MOST_PARTITIONS) {
            throw LaunchRefusedException.tooManyPartitions(runs, partitionSize, BatchParameters.MOST_PARTITIONS);
        }
    }

    /** @param randomSeed taken where none is given */
    static NewBatch of(BatchParameters given, ScenarioSource source, PlayableScenario playable, String randomSeed) {
        long runs = given.runs().orElse(DEFAULT_RUNS);
        String seed = given.seed().orElse(randomSeed);
        ResultsKind results = given.results().orElse(ResultsKind.SUMMARY);
        return new NewBatch(
                given.batch().orElse(""),
                source,
                playable.scenario(),
                seed,
                runs,
                results,
                given.partitioner().orElse(PartitionerKind.CONTIGUOUS),
                given.partitionSize().orElseGet(() -> defaultPartitionSize(runs, playable, seed)),
                tuning(given, new Tuning(defaultCommitInterval(results), DEFAULT_FLUSH_INTERVAL, 0)));
    }

    /** An aggregate is as large for many runs as for few, so that only the flush interval is to end a chunk. */
    private static int defaultCommitInterval(ResultsKind results) {
        return results.hasRows() ? 1000 : 50_000;
    }

    /** What is given, else what was before. */
    static Tuning tuning(BatchParameters given, Tuning before) {
        return new Tuning(
                given.commitInterval().orElse(before.commitInterval()),
                given.flushInterval().orElse(before.flushInterval()),
                given.skipLimit().orElse(before.skipLimit()));
    }

    /** Seconds of work, in parts enough to share it out evenly. */
    private static long defaultPartitionSize(long runs, PlayableScenario playable, String seed) {
        long inTime =
                LONGEST_PARTITION.toNanos() / playable.pace().nanosPerRun(new Simulator(playable.compiled(), seed));
        long evenly = (runs + FEWEST_PARTITIONS - 1) / FEWEST_PARTITIONS;
        long fewestAllowed = (runs + BatchParameters.MOST_PARTITIONS - 1) / BatchParameters.MOST_PARTITIONS;
        return Math.max(fewestAllowed, Math.max(1, Math.min(inTime, evenly)));
    }
}
