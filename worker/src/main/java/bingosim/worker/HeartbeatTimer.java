package bingosim.worker;

import bingosim.claim.Heartbeats;
import bingosim.job.FirstLine;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Beats regularly, from its own thread and over its own connection. */
final class HeartbeatTimer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HeartbeatTimer.class);

    private final Heartbeats heartbeats;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    HeartbeatTimer(Heartbeats heartbeats, Duration interval) {
        this.heartbeats = heartbeats;
        timer.scheduleWithFixedDelay(this::beat, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        try {
            heartbeats.beat();
        } catch (DataAccessException e) {
            log.warn("{} partitions without a heartbeat: {}", heartbeats.size(), FirstLine.of(e));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
