package bingosim.database;

import java.time.Duration;

/** How long we wait for another process, of which nobody tells us when it is done: asked again and again, up to a limit. */
final class Patience {

    static final Duration LIMIT = Duration.ofSeconds(15);

    private static final long PAUSE_MILLIS = 100;

    private final long end;

    Patience() {
        this(LIMIT);
    }

    Patience(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted();
    }

    /** Waits until it is worth asking again; an interrupt is kept, and is the end of all patience. */
    void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
