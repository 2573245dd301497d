package bingosim.statistics;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Seconds in which something came, where keeping every second would be too much: mean and standard deviation exactly, and
 * how often it came in each span of time. For one thread.
 *
 * <p>The sum of squares has 128 bits: the squares of a week's seconds leave 64 bits behind after 25 million runs.
 */
final class Seconds {
    private static final int BITS_OF_A_SPAN = 7;

    private final Histogram spans = new Histogram();
    private long sum;
    private long squaresHigh;
    private long squaresLow;

    public void add(int second) {
        if (second < 0) {
            throw new IllegalArgumentException("second %d is no second of an event".formatted(second));
        }
        spans.add(span(second));
        sum = Math.addExact(sum, second);
        addSquares(0, (long) second * second);
    }

    /** Seconds of which the sums are added by {@link #addSums}. */
    void addSpan(int span, int count) {
        spans.add(span, count);
    }

    /** @param squares the sum of their squares, below 2^63 */
    void addSums(long seconds, long squares) {
        sum = Math.addExact(sum, seconds);
        addSquares(0, squares);
    }

    public void merge(Seconds other) {
        spans.merge(other.spans);
        sum = Math.addExact(sum, other.sum);
        addSquares(other.squaresHigh, other.squaresLow);
    }

    /**
     * The number of the span that a second is in. Seconds up to 255 have one of their own; later spans double in length
     * whenever the second does, and are never longer than a 128th of it, so that few are enough for an event of any length.
     */
    static int span(int second) {
        int shift = Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(second) - BITS_OF_A_SPAN);
        return (shift << BITS_OF_A_SPAN) + (second >>> shift);
    }

    /** The second in the middle of a span. */
    static long middle(long span) {
        int shift = (int) Math.max(0, (span >>> BITS_OF_A_SPAN) - 1);
        long start = span - ((long) shift << BITS_OF_A_SPAN) << shift;
        return start + (1L << shift) / 2;
    }

    /** To the middle of the span that each is in; empty where nothing was added. */
    public Optional<TeamSummary.Percentiles> percentiles() {
        return count() == 0
                ? Optional.empty()
                : Optional.of(new TeamSummary.Percentiles(
                        percentile(5), percentile(25), percentile(50), percentile(75), percentile(95)));
    }

    private long percentile(int percent) {
        return middle(spans.nearestRank(percent));
    }

    public long count() {
        return spans.count();
    }

    /** Empty where nothing was added. */
    public Optional<Double> mean() {
        return count() == 0 ? Optional.empty() : Optional.of(moments().mean());
    }

    /** With n - 1, 0 for a single second, empty where nothing was added. */
    public Optional<Double> sd() {
        return count() == 0 ? Optional.empty() : Optional.of(moments().sd());
    }

    void write(NumberWriter out) {
        spans.write(out);
        out.write(sum);
        out.write(squaresHigh);
        out.write(squaresLow);
    }

    void mergeFrom(NumberReader in) {
        spans.mergeFrom(in);
        sum = Math.addExact(sum, in.read());
        long high = in.read();
        addSquares(high, in.read());
    }

    private void addSquares(long high, long low) {
        squaresLow += low;
        long carry = Long.compareUnsigned(squaresLow, low) < 0 ? 1 : 0;
        squaresHigh += high + carry;
    }

    private Moments moments() {
        var squares = new BigInteger(Long.toUnsignedString(squaresLow))
                .add(BigInteger.valueOf(squaresHigh).shiftLeft(Long.SIZE));
        return new Moments(count(), BigInteger.valueOf(sum), squares);
    }
}
