package bingosim.simulation;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Multiplies whole numbers by a fraction and rounds down, without any error on the way. */
final class ExactScale {
    private final BigFraction factor;
    private final long numerator;
    private final long denominator;
    private final long largest;

    /** @param factor above 0 */
    ExactScale(BigFraction factor) {
        this.factor = factor;
        boolean isSmall = factor.getNumerator().bitLength() < 63
                && factor.getDenominator().bitLength() < 63;
        numerator = isSmall ? factor.getNumerator().longValueExact() : 0;
        denominator = isSmall ? factor.getDenominator().longValueExact() : 1;
        largest = isSmall ? Long.MAX_VALUE / numerator : -1;
    }

    /** The product, rounded down; what does not fit into a {@code long} becomes its largest value. */
    long floor(long number) {
        if (number >= 0 && number <= largest) {
            return number * numerator / denominator;
        }
        return floor(factor.multiply(BigInteger.valueOf(number)));
    }

    /** The product, rounded up. */
    long ceil(long number) {
        return -floor(factor.multiply(BigInteger.valueOf(-number)));
    }

    private static long floor(BigFraction exact) {
        BigInteger[] parts = exact.getNumerator().divideAndRemainder(exact.getDenominator());
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.bitLength() > 63
                ? floor.signum() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE
                : floor.longValueExact();
    }
}
