package bingosim.statistics;

import java.math.BigInteger;
import java.util.Optional;

/** Count and sum of seconds, for a mean of what was partly summed elsewhere. Exact, for one thread. */
final class Totals {

    private long count;
    private long sum;

    public void add(int second) {
        add(1, second);
    }

    /** @param sumOfSeconds over {@code count} runs that are not in here yet */
    public void add(long count, long sumOfSeconds) {
        if (count < 0 || sumOfSeconds < 0 || count == 0 && sumOfSeconds > 0) {
            throw new IllegalArgumentException("%d runs cannot have %d seconds".formatted(count, sumOfSeconds));
        }
        this.count = Math.addExact(this.count, count);
        sum = Math.addExact(sum, sumOfSeconds);
    }

    public void merge(Totals other) {
        add(other.count, other.sum);
    }

    public long count() {
        return count;
    }

    /** Empty where nothing was added. */
    public Optional<Double> mean() {
        return count == 0 ? Optional.empty() : Optional.of(Moments.mean(BigInteger.valueOf(sum), count));
    }
}
