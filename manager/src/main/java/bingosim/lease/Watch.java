package bingosim.lease;

import bingosim.job.FirstLine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Renews a lease every half second, and tells how far the batch is each time. */
public final class Watch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final long SECONDS_TO_CLOSE = 5;

    private final Leases leases;
    private final Lease lease;
    private final Consumer<BatchState> listener;
    private final Runnable onLost;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private Optional<BatchState> state = Optional.empty();
    private boolean isLost;

    private Watch(Leases leases, Lease lease, Consumer<BatchState> listener, Runnable onLost) {
        this.leases = leases;
        this.lease = lease;
        this.listener = listener;
        this.onLost = onLost;
    }

    /** @param onLost called when another manager turns out to have the batch */
    public static Watch start(Leases leases, Lease lease, Consumer<BatchState> listener, Runnable onLost) {
        var watch = new Watch(leases, lease, listener, onLost);
        watch.timer.scheduleWithFixedDelay(watch::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            BatchState found = leases.renew(lease);
            publish(found);
            listener.accept(found);
        } catch (LostLeaseException e) {
            log.info(e.getMessage());
            lose();
            onLost.run();
        } catch (DataAccessException e) {
            log.warn("batch {}: could not renew the lease, trying again: {}", lease.batchId(), FirstLine.of(e));
        } catch (RuntimeException e) {
            log.error("batch {}: could not look, trying again", lease.batchId(), e);
        }
    }

    private synchronized void publish(BatchState found) {
        state = Optional.of(found);
        notifyAll();
    }

    private synchronized void lose() {
        isLost = true;
        notifyAll();
        timer.shutdown();
    }

    public Lease lease() {
        return lease;
    }

    /**
     * Waits for the next look.
     *
     * @throws LostLeaseException if another manager has the batch
     */
    public synchronized BatchState next() throws InterruptedException {
        state = Optional.empty();
        while (state.isEmpty()) {
            if (isLost) {
                throw LostLeaseException.of(lease);
            }
            wait();
        }
        return state.get();
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
