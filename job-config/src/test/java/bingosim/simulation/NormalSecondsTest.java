package bingosim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.scenario.AttemptTime;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalSecondsTest {

    /** The more seconds, the more often the last digits decide: in the last case for each fiftieth. */
    @ParameterizedTest
    @CsvSource({"180, 45", "1, 0", "1, 1", "60, 1000", "1000000, 1000000", "1000000000, 1000000000"})
    void areThoseOfStrictMath(int seconds, int variance) {
        var normal = new NormalSeconds(new AttemptTime(seconds, variance, AttemptTime.Distribution.NORMAL));
        var random = new XoRoShiRo128PlusPlus(seconds, variance);
        var same = new XoRoShiRo128PlusPlus(seconds, variance);

        for (int i = 0; i < 100_000; i++) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - same.nextDouble()));
            double deviations = radius * StrictMath.cos(2 * StrictMath.PI * same.nextDouble());
            assertThat(normal.draw(random)).isEqualTo(Math.round(seconds + variance * deviations));
        }
    }
}
