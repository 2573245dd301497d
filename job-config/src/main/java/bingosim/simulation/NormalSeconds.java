package bingosim.simulation;

import bingosim.scenario.AttemptTime;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Normally distributed seconds by Box and Muller, rounded; with {@code StrictMath}, so that they are the same on every machine.
 *
 * <p>{@code Math} is several times as fast and off by some 10^-15 of the standard deviation. Where the rounded number cannot
 * depend on that, and it hardly ever does, {@code Math} is used.
 */
final class NormalSeconds {
    private final double mean;
    private final double deviation;
    /** Hundreds of times as far as the two can be apart, at most 9 deviations from the mean. */
    private final double doubt;

    NormalSeconds(AttemptTime time) {
        mean = time.seconds();
        deviation = time.variance();
        doubt = 1e-12 * (mean + 10 * deviation);
    }

    long draw(XoRoShiRo128PlusPlus random) {
        double first = 1 - random.nextDouble();
        double second = 2 * StrictMath.PI * random.nextDouble();
        double nearly = mean + deviation * Math.sqrt(-2 * Math.log(first)) * Math.cos(second);
        long rounded = Math.round(nearly - doubt);
        return rounded == Math.round(nearly + doubt) ? rounded : exact(first, second);
    }

    private long exact(double first, double second) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(first));
        return Math.round(mean + deviation * (radius * StrictMath.cos(second)));
    }
}
