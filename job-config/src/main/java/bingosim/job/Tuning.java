package bingosim.job;

import java.time.Duration;

/**
 * What may change from one attempt at a batch to the next, because no result depends on it.
 *
 * @param commitInterval most runs per transaction
 * @param flushInterval longest time that a chunk should take
 * @param skipLimit how many runs may fail
 */
public record Tuning(int commitInterval, Duration flushInterval, long skipLimit) {

    /** Runs per chunk: the commit interval, or fewer where these would take longer than the flush interval. */
    int chunkSize(long nanosPerRun) {
        long withinFlushInterval = flushInterval.toNanos() / Math.max(1, nanosPerRun);
        return (int) Math.max(1, Math.min(commitInterval, withinFlushInterval));
    }
}
