package bingosim.statistics;

import bingosim.statistics.TeamSummary.Interval;
import java.util.Optional;

/**
 * A number that every run gives for every team, summarised over many runs.
 *
 * @param sd standard deviation with n - 1, 0 for a single run
 * @param p5 percentiles by linear interpolation between order statistics (Hyndman and Fan's type 7)
 * @param accuracy empty for a single run, and in batches summed up before it was known
 */
public record Figure(
        double mean,
        double sd,
        long min,
        long max,
        double p5,
        double p25,
        double p50,
        double p75,
        double p95,
        Optional<Accuracy> accuracy) {

    /**
     * How well the runs tell what endlessly many would give: 95 % intervals, each for itself.
     *
     * @param standardError of the mean
     * @param mean Student's
     * @param p5 of percentiles between two values that came, by the binomial distribution of their ranks; where these are
     *     beyond the first or last run it covers less
     */
    public record Accuracy(
            double standardError, Interval mean, Interval p5, Interval p25, Interval p50, Interval p75, Interval p95) {}
}
