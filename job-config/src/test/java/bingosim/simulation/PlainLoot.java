package bingosim.simulation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws one outcome of a loot line, each with exactly its chance.
 *
 * <p>63 random bits are compared with the first 63 bits of the cumulated chances. Only where they are equal, once in about
 * 10^18 draws, the rest of the chances decides, against further bits.
 */
final class PlainLoot {
    private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(63);
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final BigFraction[] cumulated;
    private final long[] firstBits;

    private PlainLoot(BigFraction[] cumulated) {
        this.cumulated = cumulated;
        firstBits = Arrays.stream(cumulated).mapToLong(PlainLoot::firstBits).toArray();
    }

    /**
     * The table of a loot line under a multiplier: outcomes that the worked rule accepts become {@code multiplier} times as
     * likely, together at most certain; the others and "nothing" share the rest, all in their proportions.
     *
     * @param accepted which of the outcomes grant something that the worked rule accepts
     */
    static PlainLoot of(List<BigFraction> chances, boolean[] accepted, BigFraction multiplier) {
        BigFraction before = BigFraction.ZERO;
        for (int i = 0; i < accepted.length; i++) {
            before = accepted[i] ? before.add(chances.get(i)) : before;
        }
        BigFraction after = min(before.multiply(multiplier), BigFraction.ONE);
        BigFraction acceptedFactor = before.equals(BigFraction.ZERO) ? BigFraction.ONE : after.divide(before);
        BigFraction otherFactor = before.equals(BigFraction.ONE)
                ? BigFraction.ZERO
                : BigFraction.ONE.subtract(after).divide(BigFraction.ONE.subtract(before));
        BigFraction[] cumulated = new BigFraction[accepted.length];
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < accepted.length; i++) {
            sum = sum.add(chances.get(i).multiply(accepted[i] ? acceptedFactor : otherFactor));
            cumulated[i] = sum;
        }
        return new PlainLoot(cumulated);
    }

    /** Index of the outcome, or the number of outcomes for "nothing". */
    int draw(UniformRandomProvider random) {
        long bits = random.nextLong() >>> 1;
        for (int i = 0; i < firstBits.length; i++) {
            if (bits < firstBits[i]) {
                return i;
            }
            if (bits == firstBits[i]) {
                return restAfter(bits).draw(random);
            }
        }
        return firstBits.length;
    }

    /** What the chances come to once 63 bits are known. */
    private PlainLoot restAfter(long bits) {
        return new PlainLoot(Arrays.stream(cumulated)
                .map(chance -> chance.multiply(TWO_TO_63).subtract(BigInteger.valueOf(bits)))
                .map(rest -> min(rest.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : rest, BigFraction.ONE))
                .toArray(BigFraction[]::new));
    }

    private static long firstBits(BigFraction chance) {
        BigFraction scaled = chance.multiply(TWO_TO_63);
        return scaled.getNumerator()
                .divide(scaled.getDenominator())
                .min(LARGEST)
                .longValueExact();
    }

    private static BigFraction min(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
