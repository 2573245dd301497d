package bingosim.statistics;

import bingosim.statistics.TeamSummary.Interval;

/**
 * By how much the second of two means or rates exceeds the first.
 *
 * @param interval 95 %, of the difference
 */
public record Difference(double first, double second, double difference, double standardError, Interval interval) {

    /** Whether the interval leaves no doubt which of the two is larger. */
    public boolean excludesZero() {
        return interval.low() > 0 || interval.high() < 0;
    }

    /**
     * Of two means of independent samples, with Welch's interval.
     *
     * @param firstRuns at least 2, as {@code secondRuns}
     */
    public static Difference ofMeans(Figure first, long firstRuns, Figure second, long secondRuns) {
        double a = first.sd() * first.sd() / firstRuns;
        double b = second.sd() * second.sd() / secondRuns;
        double degrees = (a + b) * (a + b) / (a * a / (firstRuns - 1) + b * b / (secondRuns - 1));
        double difference = second.mean() - first.mean();
        double standardError = Math.sqrt(a + b);
        return new Difference(
                first.mean(),
                second.mean(),
                difference,
                standardError,
                // Rounded down, to the safe side; not a number where both are the same in every run.
                Intervals.ofMean(difference, standardError, Math.max(1, (long) degrees)));
    }

    /** Of two rates in independent runs, with Newcombe's interval. */
    public static Difference ofRates(long firstHits, long firstRuns, long secondHits, long secondRuns) {
        Rate first = Rate.of(firstHits, firstRuns);
        Rate second = Rate.of(secondHits, secondRuns);
        double variance =
                first.share() * (1 - first.share()) / firstRuns + second.share() * (1 - second.share()) / secondRuns;
        return new Difference(
                first.share(),
                second.share(),
                second.share() - first.share(),
                Math.sqrt(variance),
                Intervals.ofRateDifference(first, second, 0));
    }
}
