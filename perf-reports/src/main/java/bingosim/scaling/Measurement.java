package bingosim.scaling;

import java.time.Duration;
import java.util.List;

/**
 * What a number of workers made of a batch.
 *
 * @param elapsed from the launch to the stored answers
 * @param claims how often a partition was claimed
 * @param runsByWorker of the partitions that each finished, the busiest first
 * @param checksum over all results
 */
public record Measurement(
        int workers, long runs, Duration elapsed, long claims, List<Long> runsByWorker, String checksum) {
    public Measurement {
        runsByWorker = List.copyOf(runsByWorker);
    }

    double runsPerSecond() {
        return runs * 1e9 / elapsed.toNanos();
    }
}
