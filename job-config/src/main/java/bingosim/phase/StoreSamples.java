package bingosim.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Logs each window when it has ended, and stores what was timed: then, and as soon as nothing happens any more. No batch fails
 * because that cannot be stored; it is said once, and tried again.
 */
public final class StoreSamples implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreSamples.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Longer than a statement takes, short for who waits for this process to end. */
    private static final Duration TO_CLOSE = Duration.ofSeconds(2);

    private final Phases phases;
    private final Samples samples;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(StoreSamples::thread);

    private long additionsSeen;
    private boolean isFailing;

    /** @param jdbc outside of all transactions */
    StoreSamples(Phases phases, JdbcOperations jdbc) {
        this.phases = phases;
        samples = new Samples(jdbc);
    }

    /** Does not keep a process from ending. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "samples");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        timer.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toNanos(), BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** To be called regularly, a few times in a window. */
    synchronized void look() {
        long additions = phases.additions();
        boolean isQuiet = additions == additionsSeen;
        additionsSeen = additions;
        if (tellBefore(phases.currentWindow()) || isQuiet) {
            storeChanged();
        }
    }

    /** Stores what was timed until now, for who knows that nothing follows for a while. */
    public synchronized void store() {
        tellBefore(phases.currentWindow());
        storeChanged();
    }

    private synchronized void storeLast() {
        tellBefore(Instant.MAX);
        storeChanged();
    }

    /** @return whether there was something to tell */
    private boolean tellBefore(Instant end) {
        Map<Instant, List<Sample>> byWindow = phases.takeUntoldBefore(end).stream()
                .collect(Collectors.groupingBy(sample -> sample.key().window(), TreeMap::new, Collectors.toList()));
        byWindow.forEach((window, of) -> log.info("{}", WindowText.of(phases.worker(), window, of)));
        return !byWindow.isEmpty();
    }

    private void storeChanged() {
        long givenUp = phases.takeGivenUp();
        if (givenUp > 0) {
            log.warn(
                    "{} samples of where the time went are lost, because they could not be stored for too long",
                    givenUp);
        }
        List<Sample> changed = phases.unstored();
        if (changed.isEmpty()) {
            return;
        }
        try {
            samples.replace(phases.worker(), changed);
            phases.stored(changed);
            if (isFailing) {
                log.info("samples can be stored again, those from before among them");
                isFailing = false;
            }
        } catch (RuntimeException e) {
            sayOnce(changed.size(), e);
        }
    }

    private void sayOnce(int samples, RuntimeException why) {
        if (!isFailing) {
            log.warn(
                    "{} samples of where the time went could not be stored, going on and trying again: {}",
                    samples,
                    firstLine(NestedExceptionUtils.getMostSpecificCause(why)));
            isFailing = true;
        }
        log.debug("samples not stored", why);
    }

    private static String firstLine(Throwable why) {
        return why.toString().lines().findFirst().orElse("");
    }

    /** Stores the last that was timed, if the database takes it soon. */
    @Override
    public void close() {
        if (!timer.isShutdown()) {
            timer.execute(this::storeLast);
            timer.shutdown();
        }
        try {
            if (!timer.awaitTermination(TO_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the last samples of where the time went were not stored within {}", TO_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
