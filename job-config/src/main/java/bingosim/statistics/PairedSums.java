package bingosim.statistics;

import java.math.BigInteger;

/**
 * A number that two teams got in runs with the same luck, summed up exactly.
 *
 * @param runs in which both got it
 * @param first sum of what the first got
 * @param squares sum of the squared differences between the two
 */
public record PairedSums(long runs, BigInteger first, BigInteger second, BigInteger squares) {
    static final PairedSums NONE = new PairedSums(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    PairedSums plus(PairedSums other) {
        return new PairedSums(
                Math.addExact(runs, other.runs),
                first.add(other.first),
                second.add(other.second),
                squares.add(other.squares));
    }

    /**
     * With Student's interval of the mean of the differences.
     *
     * @throws IllegalArgumentException for fewer than two runs
     */
    public Difference difference() {
        if (runs < 2) {
            throw new IllegalArgumentException("no interval for the difference in %d runs".formatted(runs));
        }
        var differences = new Moments(runs, second.subtract(first), squares);
        double standardError = differences.standardError();
        return new Difference(
                Moments.mean(first, runs),
                Moments.mean(second, runs),
                differences.mean(),
                standardError,
                Intervals.ofMean(differences.mean(), standardError, runs - 1));
    }
}
