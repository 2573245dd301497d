package bingosim.oldprotocol;

import java.time.Duration;
import java.util.List;

/**
 * What the earlier system could be tuned by.
 *
 * @param runsPerMessage how many runs a message names
 * @param persistBatch a worker stores results when it has so many
 * @param flushInterval or when it has not stored any for so long
 * @param readsRowPerRun whether a worker reads the row of each run, else the message says what is in it
 * @param concurrency messages that a worker works on at a time; it is sent twice as many
 */
public record OldTuning(
        int runsPerMessage, int persistBatch, Duration flushInterval, boolean readsRowPerRun, int concurrency) {
    private static final int MOST_CONCURRENT_BY_ITSELF = 4;
    private static final int FIELDS = 5;

    public OldTuning {
        if (runsPerMessage < 1 || persistBatch < 1 || concurrency < 1 || flushInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "runs per message %d, persist batch %d, flush interval %s, concurrency %d: all must be positive"
                            .formatted(runsPerMessage, persistBatch, flushInterval, concurrency));
        }
    }

    /** As in its last measured phases. */
    public static OldTuning asMeasured() {
        return new OldTuning(
                20,
                100,
                Duration.ofSeconds(1),
                true,
                Math.min(Runtime.getRuntime().availableProcessors(), MOST_CONCURRENT_BY_ITSELF));
    }

    public OldTuning withRunsPerMessage(int other) {
        return new OldTuning(other, persistBatch, flushInterval, readsRowPerRun, concurrency);
    }

    List<String> arguments() {
        return List.of(
                String.valueOf(runsPerMessage),
                String.valueOf(persistBatch),
                flushInterval.toString(),
                String.valueOf(readsRowPerRun),
                String.valueOf(concurrency));
    }

    /** @param arguments those of {@link #arguments}, perhaps with others behind them */
    static OldTuning parse(List<String> arguments) {
        return new OldTuning(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Duration.parse(arguments.get(2)),
                Boolean.parseBoolean(arguments.get(3)),
                Integer.parseInt(arguments.get(4)));
    }

    static List<String> behind(List<String> arguments) {
        return arguments.subList(FIELDS, arguments.size());
    }
}
