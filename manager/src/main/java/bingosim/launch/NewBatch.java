package bingosim.launch;

import bingosim.job.BatchParameters;
import bingosim.job.Blocks;
import bingosim.job.PartitionerKind;
import bingosim.job.PlayableScenario;
import bingosim.job.ResultsKind;
import bingosim.job.Tuning;
import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioSource;
import bingosim.simulation.Simulator;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A batch about to be stored: every default is fixed.
 *
 * @param name empty: the next free one of the scenario
 * @param runs how many at the most, with blocks
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
        Tuning tuning,
        Optional<Blocks> blocks) {
    static final long DEFAULT_RUNS = 10_000;

    /** With an aim at which it ends. */
    static final long DEFAULT_MOST_RUNS = 1_000_000;

    private static final Duration DEFAULT_FLUSH_INTERVAL = Duration.ofSeconds(1);

    private static final int FEWEST_PARTITIONS = 32;
    private static final int FEWEST_OF_BLOCK = 8;

    /** Times smaller, so that a larger one is better. */
    private static final int MUCH_SMALLER = 16;

    private static final Duration LONGEST_PARTITION = Duration.ofSeconds(2);

    NewBatch {
        if ((runs + partitionSize - 1) / partitionSize > BatchParameters.MOST_PARTITIONS) {
            throw LaunchRefusedException.tooManyPartitions(runs, partitionSize, BatchParameters.MOST_PARTITIONS);
        }
        if (blocks.isPresent() && partitioner != PartitionerKind.CONTIGUOUS) {
            throw LaunchRefusedException.notInBlocks(partitioner);
        }
        if (blocks.isPresent() && blocks.get().size() % partitionSize != 0) {
            throw LaunchRefusedException.partsOfPartitions(blocks.get().size(), partitionSize);
        }
    }

    /** @param randomSeed taken where none is given */
    static NewBatch of(BatchParameters given, ScenarioSource source, PlayableScenario playable, String randomSeed) {
        if (given.block().isPresent() && given.until().isEmpty()) {
            throw LaunchRefusedException.blockWithoutUntil();
        }
        long runs = given.runs().orElse(given.until().isPresent() ? DEFAULT_MOST_RUNS : DEFAULT_RUNS);
        Optional<Blocks> blocks = given.until()
                .map(until -> new Blocks(until, given.block().orElseGet(() -> Blocks.defaultSize(runs)), runs));
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
                given.partitionSize().orElseGet(() -> defaultPartitionSize(runs, blocks, playable, seed)),
                tuning(given, new Tuning(defaultCommitInterval(results), DEFAULT_FLUSH_INTERVAL, 0)),
                blocks);
    }

    /** Of which work begins. */
    long firstRuns() {
        return blocks.map(Blocks::first).orElse(runs);
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
    private static long defaultPartitionSize(
            long runs, Optional<Blocks> blocks, PlayableScenario playable, String seed) {
        long inTime = Math.max(
                1, LONGEST_PARTITION.toNanos() / playable.pace().nanosPerRun(new Simulator(playable.compiled(), seed)));
        long fewestAllowed = (runs + BatchParameters.MOST_PARTITIONS - 1) / BatchParameters.MOST_PARTITIONS;
        return blocks.isPresent()
                ? divisor(blocks.get().size(), fewestAllowed, inTime)
                : Math.max(fewestAllowed, Math.min(inTime, parts(runs, FEWEST_PARTITIONS)));
    }

    private static long parts(long runs, int parts) {
        return (runs + parts - 1) / parts;
    }

    /** The largest one that makes parts enough of a block and is worked on in time; where there is none, the next larger one. */
    private static long divisor(long block, long least, long inTime) {
        long most = Math.max(least, Math.min(inTime, parts(block, FEWEST_OF_BLOCK)));
        return LongStream.iterate(most, size -> size >= Math.max(least, most / MUCH_SMALLER), size -> size - 1)
                .filter(size -> block % size == 0)
                .findFirst()
                .orElseGet(() -> LongStream.rangeClosed(most, Math.max(most, block))
                        .filter(size -> block % size == 0)
                        .findFirst()
                        .orElse(block));
    }
}
