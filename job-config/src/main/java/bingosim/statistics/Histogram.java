package bingosim.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often each integer value came, exact, in whatever order values and parts arrive. For one thread.
 *
 * <p>Small values, such as points and spans of seconds, are positions in an array: those that come one after the other are
 * near each other, and so is the memory that counts them. All others are in an open-addressing table of primitives, where
 * seconds of some million cost the same per value seen. Adding allocates only when either doubles.
 */
public final class Histogram {

    /** 2^64 divided by the golden ratio, odd: spreads neighbouring values over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FIRST_CAPACITY = 16;

    /** Values from 0 to below it are small. */
    private static final int SMALL = 4096;

    private long[] countsOfSmall = new long[FIRST_CAPACITY];

    private long[] values = new long[FIRST_CAPACITY];
    /** Of the others; 0 marks a free slot. */
    private long[] counts = new long[FIRST_CAPACITY];

    private int used;
    private long total;

    public void add(long value) {
        add(value, 1);
    }

    public void add(long value, long count) {
        if (count < 1) {
            throw new IllegalArgumentException("value %d added %d times".formatted(value, count));
        }
        total = Math.addExact(total, count);
        if (value >= 0 && value < SMALL) {
            addSmall((int) value, count);
        } else {
            addLarge(value, count);
        }
    }

    private void addSmall(int value, long count) {
        if (value >= countsOfSmall.length) {
            countsOfSmall = Arrays.copyOf(countsOfSmall, Integer.highestOneBit(value) * 2);
        }
        countsOfSmall[value] += count;
    }

    private void addLarge(long value, long count) {
        int slot = slot(value);
        if (counts[slot] == 0) {
            values[slot] = value;
            used++;
        }
        counts[slot] += count;
        if (used > values.length / 2) {
            grow();
        }
    }

    public void merge(Histogram other) {
        for (int value = 0; value < other.countsOfSmall.length; value++) {
            if (other.countsOfSmall[value] > 0) {
                add(value, other.countsOfSmall[value]);
            }
        }
        for (int slot = 0; slot < other.values.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.values[slot], other.counts[slot]);
            }
        }
    }

    /** In ascending order: equal histograms are equal bytes. */
    void write(NumberWriter out) {
        long[] sorted = sortedValues();
        out.write(sorted.length);
        long before = 0;
        for (long value : sorted) {
            out.write(value - before);
            out.write(count(value));
            before = value;
        }
    }

    void mergeFrom(NumberReader in) {
        long value = 0;
        for (long left = in.read(); left > 0; left--) {
            value += in.read();
            add(value, in.read());
        }
    }

    /** Number of values added. */
    public long count() {
        return total;
    }

    /** @throws IllegalArgumentException if nothing was added: there is no mean of nothing */
    public Figure figure() {
        long[] sorted = sortedValues();
        var moments = moments(sorted);
        var steps = new Steps(sorted, cumulated(sorted));
        return new Figure(
                moments.mean(),
                moments.sd(),
                sorted[0],
                sorted[sorted.length - 1],
                steps.percentile(5),
                steps.percentile(25),
                steps.percentile(50),
                steps.percentile(75),
                steps.percentile(95),
                total < 2 ? Optional.empty() : Optional.of(accuracy(moments, steps)));
    }

    private static Figure.Accuracy accuracy(Moments moments, Steps steps) {
        double standardError = moments.standardError();
        return new Figure.Accuracy(
                standardError,
                Intervals.ofMean(moments.mean(), standardError, moments.count() - 1),
                steps.interval(5),
                steps.interval(25),
                steps.interval(50),
                steps.interval(75),
                steps.interval(95));
    }

    /**
     * A value that came, of which so many per cent of all values are not larger than it, and no smaller one.
     *
     * @throws IllegalArgumentException if nothing was added
     */
    long nearestRank(int percent) {
        if (total == 0) {
            throw new IllegalArgumentException("no percentile of nothing");
        }
        long[] sorted = sortedValues();
        long rank = BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(percent))
                .add(BigInteger.valueOf(99))
                .divide(BigInteger.valueOf(100))
                .longValueExact();
        return new Steps(sorted, cumulated(sorted)).at(Math.max(1, rank) - 1);
    }

    long count(long value) {
        return value >= 0 && value < SMALL ? countsOfSmall[(int) value] : counts[slot(value)];
    }

    private int slot(long value) {
        int mask = values.length - 1;
        int slot = (int) (value * SPREAD >>> Integer.SIZE) & mask;
        while (counts[slot] != 0 && values[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        long[] oldCounts = counts;
        values = new long[oldValues.length * 2];
        counts = new long[oldCounts.length * 2];
        for (int old = 0; old < oldValues.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldValues[old]);
                values[slot] = oldValues[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    private long[] sortedValues() {
        long[] sorted = new long[used + countsOfSmall.length];
        int next = 0;
        for (int value = 0; value < countsOfSmall.length; value++) {
            if (countsOfSmall[value] > 0) {
                sorted[next++] = value;
            }
        }
        for (int slot = 0; slot < values.length; slot++) {
            if (counts[slot] > 0) {
                sorted[next++] = values[slot];
            }
        }
        Arrays.sort(sorted, 0, next);
        return Arrays.copyOf(sorted, next);
    }

    private Moments moments(long[] sorted) {
        var sum = BigInteger.ZERO;
        var squares = BigInteger.ZERO;
        for (long value : sorted) {
            var exact = BigInteger.valueOf(value);
            var weighted = exact.multiply(BigInteger.valueOf(count(value)));
            sum = sum.add(weighted);
            squares = squares.add(weighted.multiply(exact));
        }
        return new Moments(total, sum, squares);
    }

    private long[] cumulated(long[] sorted) {
        long[] upTo = new long[sorted.length];
        long sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += count(sorted[i]);
            upTo[i] = sum;
        }
        return upTo;
    }

    /**
     * The values in ascending order and how many there are up to each.
     *
     * @param upTo counts including the value's own; the last one is the number of all values
     */
    private record Steps(long[] values, long[] upTo) {

        /** Type 7: the value at position (n - 1) x percent / 100 of the sorted values, linear between two positions. */
        double percentile(int percent) {
            var position = BigInteger.valueOf(upTo[upTo.length - 1] - 1)
                    .multiply(BigInteger.valueOf(percent))
                    .divideAndRemainder(BigInteger.valueOf(100));
            long below = position[0].longValueExact();
            var rest = new BigDecimal(position[1], 2);
            if (rest.signum() == 0) {
                return at(below);
            }
            var low = BigDecimal.valueOf(at(below));
            var high = BigDecimal.valueOf(at(below + 1));
            return high.subtract(low).multiply(rest).add(low).doubleValue();
        }

        TeamSummary.Interval interval(int percent) {
            var ranks = Intervals.ofPercentile(percent, upTo[upTo.length - 1]);
            return new TeamSummary.Interval(at(ranks.low()), at(ranks.high()));
        }

        /** @param position in the sorted values, from 0 */
        private long at(long position) {
            int step = Arrays.binarySearch(upTo, position + 1);
            return values[step >= 0 ? step : -step - 1];
        }
    }
}
