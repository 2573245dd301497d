package bingosim.statistics;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Count, sum and sum of squares of seconds, where keeping every second would be too much. Exact, for one thread.
 *
 * <p>The sum of squares has 128 bits: the squares of a week's seconds leave 64 bits behind after 25 million runs.
 */
final class Sums {

    private long count;
    private long sum;
    private long squaresHigh;
    private long squaresLow;

    public void add(int second) {
        if (second < 0) {
            throw new IllegalArgumentException("second %d is no second of an event".formatted(second));
        }
        count++;
        sum = Math.addExact(sum, second);
        addSquares(0, (long) second * second);
    }

    public void merge(Sums other) {
        count = Math.addExact(count, other.count);
        sum = Math.addExact(sum, other.sum);
        addSquares(other.squaresHigh, other.squaresLow);
    }

    public long count() {
        return count;
    }

    /** Empty where nothing was added. */
    public Optional<Double> mean() {
        return count == 0 ? Optional.empty() : Optional.of(moments().mean());
    }

    /** With n - 1, 0 for a single second, empty where nothing was added. */
    public Optional<Double> sd() {
        return count == 0 ? Optional.empty() : Optional.of(moments().sd());
    }

    private void addSquares(long high, long low) {
        squaresLow += low;
        long carry = Long.compareUnsigned(squaresLow, low) < 0 ? 1 : 0;
        squaresHigh += high + carry;
    }

    private Moments moments() {
        var squares = new BigInteger(Long.toUnsignedString(squaresLow))
                .add(BigInteger.valueOf(squaresHigh).shiftLeft(Long.SIZE));
        return new Moments(count, BigInteger.valueOf(sum), squares);
    }
}
