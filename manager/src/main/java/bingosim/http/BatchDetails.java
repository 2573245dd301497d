package bingosim.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a batch.
 *
 * @param watchedBy the manager that does, in words
 * @param runsPerSecond in the last half minute, or over the whole batch where nothing was sampled yet
 * @param secondsLeft at that speed, while it runs
 */
record BatchDetails(
        @JsonUnwrapped BatchLine line,
        Tuning tuning,
        Optional<String> watchedBy,
        long failedRuns,
        Optional<String> checksum,
        Optional<Double> runsPerSecond,
        Optional<Double> secondsLeft,
        PartitionStates partitions,
        List<WorkerSign> workers,
        Throughput throughput,
        List<PhaseShare> phases) {

    /** What it was launched with, besides what makes its results. */
    record Tuning(
            String partitioner, long partitionSize, int commitInterval, long flushIntervalMillis, long skipLimit) {}

    /**
     * How many partitions are in which state; all of them together are the partitions there are.
     *
     * @param waiting nobody has them yet
     * @param running a living worker has them
     * @param silent their worker has not been heard of for too long
     * @param failed their last worker failed, and they wait for another
     */
    record PartitionStates(long total, long waiting, long running, long silent, long failed, long done) {}

    /**
     * A worker, by what the batch knows of it.
     *
     * @param secondsSilent since its last sign of life
     */
    record WorkerSign(
            String worker, double secondsSilent, long partitionsRunning, long partitionsDone, long runsPlayed) {}

    /** @param windowSeconds how long each window is */
    record Throughput(long windowSeconds, List<Second> windows) {}

    /** @param second in which the window began, since the first of them */
    record Second(long second, double runsPerSecond) {}

    /** @param share of all the time that was measured */
    record PhaseShare(String phase, long processes, long count, double seconds, double share) {}
}
