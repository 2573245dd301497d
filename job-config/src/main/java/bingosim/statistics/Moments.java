package bingosim.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Count, sum and sum of squares of integers, exact; mean and standard deviation are rounded once, at the end. */
record Moments(long count, BigInteger sum, BigInteger sumOfSquares) {

    /** More than twice the digits of a double, so that the rounding to a double is the only one that shows. */
    private static final MathContext DIGITS = new MathContext(40);

    Moments {
        if (count < 1) {
            throw new IllegalArgumentException("no mean of %d values".formatted(count));
        }
    }

    double mean() {
        return mean(sum, count);
    }

    static double mean(BigInteger sum, long count) {
        return new BigDecimal(sum).divide(new BigDecimal(count), DIGITS).doubleValue();
    }

    /** Standard deviation with n - 1, 0 for a single value. */
    double sd() {
        if (count == 1) {
            return 0;
        }
        var n = BigInteger.valueOf(count);
        var scatter = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
        if (scatter.signum() < 0) {
            throw new IllegalStateException(
                    "%d values cannot have the sum %d and the sum of squares %d".formatted(count, sum, sumOfSquares));
        }
        return new BigDecimal(scatter)
                .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
    }

    /** Of the mean, 0 for a single value. */
    double standardError() {
        return sd() / Math.sqrt(count);
    }
}
