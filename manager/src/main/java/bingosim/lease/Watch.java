package bingosim.lease;

import bingosim.claim.Claims;
import bingosim.job.FirstLine;
import bingosim.job.StopSignal;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Renews a lease every half second, and tells how far the batch is each time. */
public final class Watch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final long SECONDS_TO_CLOSE = 5;

    /** A longer time between two answers is one in which workers may not have reached the database either. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Leases leases;
    private final Lease lease;
    private final Duration patience;
    private final WatchListener listener;
    private final StopSignal stop;
    private final Phases phases;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private Optional<BatchState> state = Optional.empty();
    private long begun;
    private long staleLook;
    private boolean isLost;
    private long answeredAt = System.nanoTime();
    private long settledAt = answeredAt;
    private Optional<Long> unansweredSince = Optional.empty();

    private Watch(
            Leases leases, Lease lease, Duration patience, WatchListener listener, StopSignal stop, Phases phases) {
        this.leases = leases;
        this.lease = lease;
        this.patience = patience;
        this.listener = listener;
        this.stop = stop;
        this.phases = phases;
    }

    /**
     * @param patience how long {@link #next} waits for a database that does not answer
     * @param stop raised when nobody wants to wait for it any more
     */
    public static Watch start(
            Leases leases, Lease lease, Duration patience, WatchListener listener, StopSignal stop, Phases phases) {
        var watch = new Watch(leases, lease, patience, listener, stop, phases);
        watch.timer.scheduleWithFixedDelay(watch::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        long look = begin();
        try {
            BatchState found = phases.time(Phase.WATCH, lease.batchId(), () -> leases.renew(lease));
            publish(found, look);
            listener.found(found);
        } catch (LostLeaseException e) {
            log.info(e.getMessage());
            lose();
            listener.lost();
        } catch (DataAccessException e) {
            log.warn("batch {}: could not renew the lease, trying again: {}", lease.batchId(), FirstLine.of(e));
            miss();
            listener.unanswered();
        } catch (RuntimeException e) {
            log.error("batch {}: could not look, trying again", lease.batchId(), e);
        }
    }

    private synchronized long begin() {
        begun++;
        return begun;
    }

    private synchronized void publish(BatchState found, long look) {
        long now = System.nanoTime();
        if (now - answeredAt > LONGEST_PAUSE.toNanos()) {
            settledAt = now + Claims.TIMEOUT.toNanos();
        }
        answeredAt = now;
        unansweredSince = Optional.empty();
        if (look > staleLook) {
            state = Optional.of(found);
        }
        notifyAll();
    }

    private synchronized void miss() {
        if (unansweredSince.isEmpty()) {
            unansweredSince = Optional.of(System.nanoTime());
        }
    }

    private synchronized void lose() {
        isLost = true;
        notifyAll();
        timer.shutdown();
    }

    public Lease lease() {
        return lease;
    }

    /** Whether a worker that has fallen silent has only itself to blame: for a while after an outage it has not. */
    public synchronized boolean isSettled() {
        return System.nanoTime() - settledAt >= 0;
    }

    /**
     * Waits for the next look; one that has begun already may have missed what was done since.
     *
     * @throws LostLeaseException if another manager has the batch
     * @throws UnansweredException if the database does not answer, and for too long or to one who is to stop
     */
    public synchronized BatchState next() throws InterruptedException {
        state = Optional.empty();
        staleLook = begun;
        while (state.isEmpty()) {
            if (isLost) {
                throw LostLeaseException.of(lease);
            }
            throwIfInVain();
            wait(INTERVAL.toMillis());
        }
        return state.get();
    }

    private void throwIfInVain() {
        if (unansweredSince.isPresent()) {
            long nanos = System.nanoTime() - unansweredSince.get();
            if (stop.isRaised() || nanos > patience.toNanos()) {
                throw UnansweredException.after(lease, Duration.ofNanos(nanos));
            }
        }
    }

    /** Looks no more; a look in hand is waited for. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
