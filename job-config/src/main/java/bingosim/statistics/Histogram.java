package bingosim.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * How often each integer value came, exact, in whatever order values and parts arrive. For one thread.
 *
 * <p>An open-addressing table of primitives: points of some hundred values and seconds of some million cost the same per
 * value seen, and adding allocates only when the table doubles.
 */
public final class Histogram {

    /** 2^64 divided by the golden ratio, odd: spreads neighbouring values over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FIRST_CAPACITY = 16;

    private long[] values = new long[FIRST_CAPACITY];
    /** 0 marks a free slot. */
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
            out.write(counts[slot(value)]);
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
                steps.percentile(95));
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
        long[] sorted = new long[used];
        int next = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (counts[slot] > 0) {
                sorted[next++] = values[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private Moments moments(long[] sorted) {
        var sum = BigInteger.ZERO;
        var squares = BigInteger.ZERO;
        for (long value : sorted) {
            var exact = BigInteger.valueOf(value);
            var weighted = exact.multiply(BigInteger.valueOf(counts[slot(value)]));
            sum = sum.add(weighted);
            squares = squares.add(weighted.multiply(exact));
        }
        return new Moments(total, sum, squares);
    }

    private long[] cumulated(long[] sorted) {
        long[] upTo = new long[sorted.length];
        long sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += counts[slot(sorted[i])];
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

        /** @param position in the sorted values, from 0 */
        private long at(long position) {
            int step = Arrays.binarySearch(upTo, position + 1);
            return values[step >= 0 ? step : -step - 1];
        }
    }
}
