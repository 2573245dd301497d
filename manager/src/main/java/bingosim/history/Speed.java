package bingosim.history;

import java.time.Duration;

/** How long it took to play runs. */
record Speed(long runs, Duration elapsed) {
    double seconds() {
        return elapsed.toMillis() / 1e3;
    }

    double runsPerSecond() {
        return runs / Math.max(1e-3, seconds());
    }
}
