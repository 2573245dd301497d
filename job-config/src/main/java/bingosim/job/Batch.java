package bingosim.job;

import bingosim.simulation.RunRange;
import java.time.Duration;
import java.util.Optional;

/**
 * A named set of runs of one scenario, as stored.
 *
 * @param scenario name of the event
 * @param scenarioDigest SHA-256 of the scenario's text
 * @param engineVersion of the engine that began it; no other may go on with it
 * @param elapsed time in which it was worked on, over all attempts
 * @param checksum over all results, set when it is COMPLETED
 * @param error why it is FAILED
 * @param leaseHolder who watches it, in words
 * @param blocks in which it gets on, if it ends when its answers are known well enough; its runs are those released so far
 */
public record Batch(
        long id,
        String name,
        String scenario,
        String scenarioDigest,
        String seed,
        int engineVersion,
        long runs,
        ResultsKind results,
        PartitionerKind partitioner,
        long partitionSize,
        Tuning tuning,
        BatchStatus status,
        Duration elapsed,
        Optional<Long> checksum,
        Optional<String> error,
        Optional<String> leaseHolder,
        Optional<Blocks> blocks) {

    public int partitions() {
        return PartitionerKind.partitions(runs, partitionSize);
    }

    /** How many runs it may take; all that it has if it was not to end before. */
    public long mostRuns() {
        return blocks.map(Blocks::mostRuns).orElse(runs);
    }

    public RunRange range(int partition) {
        return partitioner.range(partition, mostRuns(), partitionSize);
    }
}
