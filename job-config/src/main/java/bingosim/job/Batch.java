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
        Optional<String> leaseHolder) {

    public int partitions() {
        return PartitionerKind.partitions(runs, partitionSize);
    }

    public RunRange range(int partition) {
        return partitioner.range(partition, runs, partitionSize);
    }
}
