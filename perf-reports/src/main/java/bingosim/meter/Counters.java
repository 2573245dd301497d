package bingosim.meter;

import java.util.Optional;

/**
 * What a database has counted.
 *
 * @param walBytes written to its log of changes
 * @param statements executed, those of the meter left out; empty if the server does not count them
 * @param deadlocks found
 * @param longLockWaits that the server's own log mentions, because they were long; empty if that log is not ours to read
 */
public record Counters(long walBytes, Optional<Long> statements, long deadlocks, Optional<Long> longLockWaits) {
    /** What came to it since. */
    public Counters since(Counters before) {
        return new Counters(
                walBytes - before.walBytes,
                difference(statements, before.statements),
                deadlocks - before.deadlocks,
                difference(longLockWaits, before.longLockWaits));
    }

    private static Optional<Long> difference(Optional<Long> now, Optional<Long> before) {
        return now.flatMap(late -> before.map(early -> late - early));
    }
}
