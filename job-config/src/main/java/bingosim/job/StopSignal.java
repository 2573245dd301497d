package bingosim.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A wish to stop, passed on to whoever works. */
public final class StopSignal {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean isRaised;

    public synchronized boolean isRaised() {
        return isRaised;
    }

    public synchronized void raise() {
        if (!isRaised) {
            isRaised = true;
            notifyAll();
            listeners.forEach(Runnable::run);
        }
    }

    /** @return whether it was raised within that time */
    public synchronized boolean await(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); !isRaised && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return isRaised;
    }

    /** @param listener called once when the signal is raised, at once if it is already */
    public synchronized void onRaised(Runnable listener) {
        if (isRaised) {
            listener.run();
        } else {
            listeners.add(listener);
        }
    }
}
