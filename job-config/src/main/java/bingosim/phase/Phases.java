package bingosim.phase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Times what this process does for its batches. Shared by its threads.
 *
 * <p>What is timed counts in the window in which it ended. Windows begin at the full ten seconds of this machine's clock, so
 * those of several machines agree as well as their clocks do; a clock that is set back only makes a window longer.
 */
public final class Phases {
    static final Duration WINDOW = Duration.ofSeconds(10);

    /** Hours of them, should the database take none. */
    static final int MOST_KEPT = 10_000;

    private final UUID worker;
    private final InstantSource time;
    private final List<Sum> sinceStart =
            Stream.generate(Sum::new).limit(Phase.values().length).toList();
    private final Map<SampleKey, Sum> kept = new LinkedHashMap<>();

    private Instant window = Instant.MIN;
    private Instant toldBefore = Instant.MIN;
    private long additions;
    private long givenUp;

    /** @param worker incarnation of this process, whatever it does */
    public Phases(UUID worker, InstantSource time) {
        this.worker = worker;
        this.time = time;
    }

    public UUID worker() {
        return worker;
    }

    /** Times some work, however it ends. */
    public <T> T time(Phase phase, long batchId, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            addSince(phase, batchId, start);
        }
    }

    /** Times from now until the open transaction has ended, committed or not. */
    public void timeTransaction(Phase phase, long batchId) {
        long start = System.nanoTime();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                addSince(phase, batchId, start);
            }
        });
    }

    /** @param start in {@link System#nanoTime} */
    public void addSince(Phase phase, long batchId, long start) {
        add(phase, batchId, 1, System.nanoTime() - start);
    }

    /** @param count how often the phase was passed in this time */
    public synchronized void add(Phase phase, long batchId, long count, long nanos) {
        additions++;
        sinceStart.get(phase.ordinal()).add(count, nanos);
        var key = new SampleKey(batchId, currentWindow(), phase);
        if (kept.size() == MOST_KEPT && !kept.containsKey(key)) {
            giveUpTheOldest();
        }
        kept.computeIfAbsent(key, none -> new Sum()).add(count, nanos);
    }

    private void giveUpTheOldest() {
        Iterator<SampleKey> oldestFirst = kept.keySet().iterator();
        oldestFirst.next();
        oldestFirst.remove();
        givenUp++;
    }

    /** When the window began that is still open. */
    synchronized Instant currentWindow() {
        long seconds = time.instant().getEpochSecond();
        Instant now = Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WINDOW.toSeconds()));
        if (now.isAfter(window)) {
            window = now;
        }
        return window;
    }

    /** Moves with everything that is timed. */
    synchronized long additions() {
        return additions;
    }

    /** The samples of windows that began before that, each of them once. */
    synchronized List<Sample> takeUntoldBefore(Instant end) {
        Instant from = toldBefore;
        toldBefore = end;
        return samples(entry -> !entry.getKey().window().isBefore(from)
                && entry.getKey().window().isBefore(end));
    }

    /** What has changed since it was stored, as what it has come to now. */
    synchronized List<Sample> unstored() {
        return samples(entry -> !entry.getValue().isStored);
    }

    /** Forgets those that can change no more, if they have not changed meanwhile. */
    synchronized void stored(List<Sample> samples) {
        Instant open = currentWindow();
        for (Sample sample : samples) {
            Sum sum = kept.get(sample.key());
            if (sum != null && sum.count == sample.count() && sum.nanos == sample.nanos()) {
                sum.isStored = true;
            }
        }
        kept.entrySet()
                .removeIf(entry -> entry.getValue().isStored
                        && entry.getKey().window().isBefore(open)
                        && entry.getKey().window().isBefore(toldBefore));
    }

    /** How many samples were dropped because they could not be stored, since this was last asked. */
    synchronized long takeGivenUp() {
        long taken = givenUp;
        givenUp = 0;
        return taken;
    }

    synchronized long count(Phase phase) {
        return sinceStart.get(phase.ordinal()).count;
    }

    synchronized long nanos(Phase phase) {
        return sinceStart.get(phase.ordinal()).nanos;
    }

    private List<Sample> samples(Predicate<Map.Entry<SampleKey, Sum>> which) {
        return kept.entrySet().stream()
                .filter(which)
                .map(entry -> new Sample(entry.getKey(), entry.getValue().count, entry.getValue().nanos))
                .toList();
    }

    private static final class Sum {
        private long count;
        private long nanos;
        private boolean isStored;

        private void add(long moreCount, long moreNanos) {
            count += moreCount;
            nanos += moreNanos;
            isStored = false;
        }
    }
}
