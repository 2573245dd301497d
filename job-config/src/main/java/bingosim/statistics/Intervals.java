package bingosim.statistics;

import bingosim.statistics.TeamSummary.Interval;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/** The 95 % intervals of this package. */
final class Intervals {
    private static final double ERROR_RATE = 0.05;

    private Intervals() {}

    /**
     * Wilson's, of a probability. That of no hit starts at exactly 0 and that of nothing but hits ends at exactly 1, as the
     * formula does; in floating point it misses both by a hair.
     */
    static Interval ofRate(long hits, long runs) {
        if (runs < 1 || runs > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "no interval for a rate of %d runs (limit %d)".formatted(runs, Integer.MAX_VALUE));
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) runs, (int) hits, ERROR_RATE);
        return new Interval(hits == 0 ? 0 : wilson.getLowerBound(), hits == runs ? 1 : wilson.getUpperBound());
    }

    /**
     * Student's, of a mean.
     *
     * @param degrees of freedom of the standard error, at least 1
     */
    static Interval ofMean(double mean, double standardError, long degrees) {
        if (standardError == 0) {
            return new Interval(mean, mean);
        }
        long values = degrees + 1;
        var student = NormalConfidenceInterval.MEAN.fromErrorRate(
                mean, standardError * standardError * values, values, ERROR_RATE);
        return new Interval(student.getLowerBound(), student.getUpperBound());
    }

    /**
     * Newcombe's, of a difference of two probabilities: the square root of the squared distances of Wilson's limits, "square and
     * add" (Statistics in Medicine 17, 1998: method 10 on pages 873 and 2635).
     *
     * @param correlation between a hit of the first and one of the second, 0 for independent runs
     */
    static Interval ofRateDifference(Rate first, Rate second, double correlation) {
        double difference = second.share() - first.share();
        double down = hypotenuse(second.below(), first.above(), correlation);
        double up = hypotenuse(second.above(), first.below(), correlation);
        return new Interval(Math.max(-1, difference - down), Math.min(1, difference + up));
    }

    /** Between which of the sorted values a percentile lies. */
    record Ranks(long low, long high) {}

    /**
     * Of a percentile, without regard to the distribution of the values: so many of them are below it as the binomial
     * distribution gives.
     *
     * @return from 0, within the values
     */
    static Ranks ofPercentile(int percent, long values) {
        var below = BinomialDistribution.of(Math.toIntExact(values), percent / 100.0);
        long low = below.inverseCumulativeProbability(ERROR_RATE / 2) - 1L;
        long high = below.inverseSurvivalProbability(ERROR_RATE / 2);
        return new Ranks(Math.max(0, low), Math.min(values - 1, high));
    }

    private static double hypotenuse(double a, double b, double cosine) {
        return Math.sqrt(Math.max(0, a * a - 2 * cosine * a * b + b * b));
    }
}
