package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void summarisesEightNumbersWorkedByHand() {
        // 2 4 4 4 5 5 7 9: sum 40, squares 232, so mean 5 and sd sqrt((8 x 232 - 1600) / 56) = sqrt(32 / 7).
        // Type 7 positions (n - 1) p = 0.35, 1.75, 3.5, 5.25, 6.65:
        // 2 + 0.35 x 2, 4, 4 + 0.5 x 1, 5 + 0.25 x 2, 7 + 0.65 x 2.
        var histogram = histogram(9, 4, 5, 2, 7, 4, 5, 4);

        var figure = histogram.figure();

        assertThat(figure)
                .usingRecursiveComparison()
                .ignoringFields("accuracy")
                .isEqualTo(new Figure(5, Math.sqrt(32 / 7.0), 2, 9, 2.7, 4, 4.5, 5.5, 8.3, Optional.empty()));
    }

    @Test
    void aSingleRunHasNoSpread() {
        assertThat(histogram(-7).figure()).isEqualTo(new Figure(-7, 0, -7, -7, -7, -7, -7, -7, -7, Optional.empty()));
    }

    @Test
    void equalRunsHaveNoSpread() {
        var histogram = new Histogram();

        histogram.add(19, 5_000);

        assertThat(histogram.figure())
                .usingRecursiveComparison()
                .ignoringFields("accuracy")
                .isEqualTo(new Figure(19, 0, 19, 19, 19, 19, 19, 19, 19, Optional.empty()));
    }

    @Test
    void interpolatesAcrossAGapBetweenTwoValues() {
        // 1 to 4 and 101 to 104 once each, n = 8: the median lies at position 3.5, half-way from 4 to 101.
        assertThat(histogram(1, 2, 3, 4, 101, 102, 103, 104).figure().p50()).isEqualTo(52.5);
    }

    @Test
    void everyPercentileOfZeroToAHundredIsItself() {
        var figure = histogram(LongStream.rangeClosed(0, 100).toArray()).figure();

        // Sum of squares of 0..100 is 338350, so the variance is (101 x 338350 - 5050^2) / (101 x 100) = 858.5.
        assertThat(figure)
                .usingRecursiveComparison()
                .ignoringFields("accuracy")
                .isEqualTo(new Figure(50, Math.sqrt(858.5), 0, 100, 5, 25, 50, 75, 95, Optional.empty()));
    }

    /** Ranks 6 and 15 of 20, 40 and 61 of 100, as tables of the sign test have them. */
    @Test
    void medianLiesBetweenTheRanksOfTheSignTest() {
        assertThat(medianOfOneTo(20)).isEqualTo(new TeamSummary.Interval(6, 15));
        assertThat(medianOfOneTo(100)).isEqualTo(new TeamSummary.Interval(40, 61));
    }

    private static TeamSummary.Interval medianOfOneTo(long last) {
        return histogram(LongStream.rangeClosed(1, last).toArray())
                .figure()
                .accuracy()
                .orElseThrow()
                .p50();
    }

    @Test
    void percentileOfFewRunsLiesWithinThem() {
        var accuracy = histogram(1, 2, 3).figure().accuracy().orElseThrow();

        assertThat(accuracy.p95()).isEqualTo(new TeamSummary.Interval(2, 3));
        assertThat(accuracy.p5()).isEqualTo(new TeamSummary.Interval(1, 2));
    }

    @Test
    void meanHasItsStandardErrorAndStudentsInterval() {
        // 1 2 3 6: mean 3, sd sqrt(14 / 3); Student's 97.5 % quantile of 3 degrees is 3.182446.
        var accuracy = histogram(1, 2, 3, 6).figure().accuracy().orElseThrow();

        assertThat(accuracy.standardError()).isEqualTo(Math.sqrt(14 / 3.0) / 2, within(1e-12));
        assertThat(accuracy.mean().high()).isEqualTo(3 + 3.182446 * Math.sqrt(14 / 3.0) / 2, within(1e-5));
    }

    @Test
    void partsMergeInAnyOrder() {
        long[] values = LongStream.range(0, 5_000).map(i -> i * i % 7_919).toArray();
        var forwards = new Histogram();
        var backwards = new Histogram();
        for (int part = 0; part < 10; part++) {
            forwards.merge(part(values, part));
            backwards.merge(part(values, 9 - part));
        }

        assertThat(forwards.figure())
                .isEqualTo(backwards.figure())
                .isEqualTo(histogram(values).figure());
        assertThat(forwards.count()).isEqualTo(5_000);
    }

    @Test
    void mergesWithItself() {
        var histogram = histogram(LongStream.range(0, 100).toArray());

        histogram.merge(histogram);

        assertThat(histogram.count()).isEqualTo(200);
        assertThat(histogram.figure().mean()).isEqualTo(49.5);
    }

    @Test
    void keepsTinySpreadOfHugeValuesThatDoublesWouldLose() {
        // Around 10^9 the squares need 60 bits, more than a double has: summed as doubles this variance comes out as 0
        // or worse.
        var histogram = new Histogram();
        histogram.add(1_000_000_000, 5_000_000);
        histogram.add(1_000_000_001, 5_000_000);

        var figure = histogram.figure();

        // Each value is half a second away from the mean: variance n / 4 / (n - 1).
        assertThat(figure.mean()).isEqualTo(1_000_000_000.5);
        assertThat(figure.sd()).isEqualTo(Math.sqrt(10_000_000 / 4.0 / 9_999_999), within(1e-16));
    }

    @Test
    void sumsBeyondALongAreExact() {
        var histogram = new Histogram();
        histogram.add(Long.MAX_VALUE, 2);
        histogram.add(Long.MAX_VALUE - 2, 2);

        var figure = histogram.figure();

        assertThat(figure.mean()).isEqualTo(0x1p63);
        assertThat(figure.sd()).isEqualTo(Math.sqrt(4 / 3.0));
    }

    @Test
    void interpolatesAcrossTheWholeRangeOfALong() {
        // (max + min) / 2 = -1/2
        assertThat(histogram(Long.MIN_VALUE, Long.MAX_VALUE).figure().p50()).isEqualTo(-0.5);
    }

    @Test
    void refusesToCountBeyondALong() {
        var histogram = new Histogram();
        histogram.add(1, Long.MAX_VALUE);

        assertThatThrownBy(() -> histogram.add(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesACountBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Histogram().add(12, 0))
                .withMessage("value 12 added 0 times");
    }

    @Test
    void hasNoFigureOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Histogram().figure())
                .withMessage("no mean of 0 values");
    }

    private static Histogram part(long[] values, int part) {
        return histogram(Arrays.copyOfRange(values, part * 500, part * 500 + 500));
    }

    private static Histogram histogram(long... values) {
        var histogram = new Histogram();
        for (long value : values) {
            histogram.add(value);
        }
        return histogram;
    }
}
