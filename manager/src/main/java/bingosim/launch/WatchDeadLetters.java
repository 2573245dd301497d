package bingosim.launch;

import bingosim.request.DeadLetters;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/** Says in the log when there are more dead letters than before; in a thread of its own, because a broker may be slow to answer. */
public final class WatchDeadLetters implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WatchDeadLetters.class);

    private final DeadLetters deadLetters;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private long known;

    public WatchDeadLetters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    public void start(Duration interval) {
        timer.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long count = deadLetters.count();
            if (count > known) {
                log.warn(
                        "queue {}: dead letters: {}, {} more than before; see them with: ./bingosim dead-letters",
                        deadLetters.queue().deadLetters(),
                        count,
                        count - known);
            }
            known = count;
        } catch (AmqpException e) {
            // Whoever needs the broker says so; the next look comes anyway.
            log.debug("queue {}: not counted", deadLetters.queue().deadLetters(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
