package bingosim.simulation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Draws what one roll of a loot line grants, each outcome with exactly its chance.
 *
 * <p>63 random bits are compared with the first 63 bits of the cumulated chances. Only where they are equal, once in about
 * 10^18 draws, the rest of the chances decides, against further bits.
 */
final class LootTable {
    private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(63);
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final DropGrant[] NOTHING = {};

    private final BigFraction[] cumulated;
    private final long[] firstBits;
    /** Above it there is nothing. */
    private final long lastBits;

    private final DropGrant[][] grants;

    private LootTable(BigFraction[] cumulated, DropGrant[][] grants) {
        this.cumulated = cumulated;
        this.grants = grants;
        firstBits = Arrays.stream(cumulated).mapToLong(LootTable::firstBits).toArray();
        lastBits = firstBits[firstBits.length - 1];
    }

    /**
     * The table of a loot line under a multiplier: outcomes that the worked rule accepts become {@code multiplier} times as
     * likely, together at most certain; the others and "nothing" share the rest, all in their proportions.
     *
     * @param grants of each outcome
     * @param accepted which of the outcomes grant something that the worked rule accepts
     */
    static LootTable of(List<BigFraction> chances, DropGrant[][] grants, boolean[] accepted, BigFraction multiplier) {
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
        return new LootTable(cumulated, grants);
    }

    DropGrant[] draw(XoRoShiRo128PlusPlus random) {
        long bits = random.nextLong() >>> 1;
        return bits > lastBits ? NOTHING : grantsOf(bits, random);
    }

    private DropGrant[] grantsOf(long bits, XoRoShiRo128PlusPlus random) {
        int outcome = 0;
        while (bits > firstBits[outcome]) {
            outcome++;
        }
        return bits == firstBits[outcome] ? restAfter(bits).draw(random) : grants[outcome];
    }

    /** What the chances come to once 63 bits are known. */
    private LootTable restAfter(long bits) {
        BigFraction[] rests = Arrays.stream(cumulated)
                .map(chance -> chance.multiply(TWO_TO_63).subtract(BigInteger.valueOf(bits)))
                .map(rest -> min(rest.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : rest, BigFraction.ONE))
                .toArray(BigFraction[]::new);
        return new LootTable(rests, grants);
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
