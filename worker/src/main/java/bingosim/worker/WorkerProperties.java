package bingosim.worker;

import bingosim.claim.Claims;
import bingosim.job.RunReading;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker works. Each is set by an environment variable too: {@code BINGOSIM_WORKER_STARTSTAGGER=200ms}.
 *
 * @param concurrency partitions worked on at a time; left out: one per core
 * @param connections to the database at most; left out: one per partition and two besides
 * @param startStagger a worker takes its first partition after a random part of this, so that many that start together do
 *     not claim together
 * @param heartbeat how often it says that it lives, between the chunks that it commits
 * @param statementTimeout longest time that a statement, a wait for a lock or a pause inside a transaction may take: what a
 *     stopped process can hold up
 * @param shutdownTimeout how long a SIGTERM waits for the chunks in hand; what is not committed by then is done by others
 * @param runReading what it reads before each run; for measurements only
 */
@ConfigurationProperties("bingosim.worker")
record WorkerProperties(
        @Nullable Integer concurrency,
        @Nullable Integer connections,
        @DefaultValue("500ms") Duration startStagger,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("4s") Duration statementTimeout,
        @DefaultValue("8s") Duration shutdownTimeout,
        @DefaultValue("none") RunReading runReading) {
    private static final int MOST_CONCURRENCY = 256;
    private static final int MOST_CONNECTIONS = 1000;

    /** For the heartbeat and the samples, and for what a partition asks outside of its chunk's transaction. */
    private static final int CONNECTIONS_BESIDES = 2;

    WorkerProperties {
        if (concurrency != null && (concurrency < 1 || concurrency > MOST_CONCURRENCY)) {
            throw new IllegalArgumentException(
                    "bingosim.worker.concurrency=%d: allowed is 1 to %d".formatted(concurrency, MOST_CONCURRENCY));
        }
        int fewest = partitions(concurrency) + 1;
        if (connections != null && (connections < fewest || connections > MOST_CONNECTIONS)) {
            throw new IllegalArgumentException(
                    "bingosim.worker.connections=%d: allowed is %d (one more than partitions at a time) to %d"
                            .formatted(connections, fewest, MOST_CONNECTIONS));
        }
        require("start-stagger", startStagger, Duration.ZERO, Duration.ofMinutes(1));
        require("heartbeat", heartbeat, Duration.ofMillis(100), Claims.TIMEOUT.dividedBy(3));
        require("statement-timeout", statementTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        require("shutdown-timeout", shutdownTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("bingosim.worker.%s=%d ms: allowed is %d ms to %d ms"
                    .formatted(name, value.toMillis(), least.toMillis(), most.toMillis()));
        }
    }

    int partitionsAtATime() {
        return partitions(concurrency);
    }

    private static int partitions(@Nullable Integer concurrency) {
        return concurrency == null ? Runtime.getRuntime().availableProcessors() : concurrency;
    }

    int poolSize() {
        return connections == null ? partitionsAtATime() + CONNECTIONS_BESIDES : connections;
    }
}
