package bingosim.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /** @param what asked when it was in vain, so that it can say how things are then */
    static void until(Supplier<String> what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        assertThat(isTrueWithin(limit, condition))
                .as(() -> "%s within %d s".formatted(what.get(), limit.toSeconds()))
                .isTrue();
    }
}
