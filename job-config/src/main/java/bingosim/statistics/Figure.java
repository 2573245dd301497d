package bingosim.statistics;

/**
 * A number that every run gives for every team, summarised over many runs.
 *
 * @param sd standard deviation with n - 1, 0 for a single run
 * @param p5 percentiles by linear interpolation between order statistics (Hyndman and Fan's type 7)
 */
public record Figure(
        double mean, double sd, long min, long max, double p5, double p25, double p50, double p75, double p95) {}
