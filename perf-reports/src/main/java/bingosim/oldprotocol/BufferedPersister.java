package bingosim.oldprotocol;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The buffer of a worker's results. Whoever adds the result that makes it due stores all that are in it; others go on meanwhile.
 */
final class BufferedPersister {
    private final int most;
    private final Duration interval;
    private final InstantSource clock;
    private final Consumer<List<FinishedRun>> store;

    private List<FinishedRun> buffer = new ArrayList<>();
    private Instant lastFlush;

    BufferedPersister(OldTuning tuning, InstantSource clock, Consumer<List<FinishedRun>> store) {
        this.most = tuning.persistBatch();
        this.interval = tuning.flushInterval();
        this.clock = clock;
        this.store = store;
        this.lastFlush = clock.instant();
    }

    void add(FinishedRun run) {
        List<FinishedRun> due = added(run);
        if (!due.isEmpty()) {
            store.accept(due);
        }
    }

    /** What a timer does, so that the last results do not wait for others. */
    void flush() {
        List<FinishedRun> due = taken();
        if (!due.isEmpty()) {
            store.accept(due);
        }
    }

    private synchronized List<FinishedRun> added(FinishedRun run) {
        buffer.add(run);
        boolean isDue = buffer.size() >= most || !clock.instant().isBefore(lastFlush.plus(interval));
        return isDue ? taken() : List.of();
    }

    private synchronized List<FinishedRun> taken() {
        List<FinishedRun> due = buffer;
        buffer = new ArrayList<>();
        lastFlush = clock.instant();
        return due;
    }
}
