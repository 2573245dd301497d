package bingosim.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** For a condition, up to a limit. */
final class Waiting {
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private Waiting() {}

    static boolean isTrueWithin(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return true;
    }

    static void until(String what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        assertThat(isTrueWithin(limit, condition))
                .as("%s within %d s", what, limit.toSeconds())
                .isTrue();
    }
}
