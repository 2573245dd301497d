package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SecondsTest {

    @Test
    void summarisesEightSecondsWorkedByHand() {
        // Sum 40, squares 232: mean 5, sd sqrt((8 x 232 - 1600) / 56).
        var seconds = seconds(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(seconds.count()).isEqualTo(8);
        assertThat(seconds.mean()).contains(5.0);
        assertThat(seconds.sd()).contains(Math.sqrt(32 / 7.0));
    }

    @Test
    void hasNeitherMeanNorSpreadOfNothing() {
        assertThat(seconds().mean()).isEmpty();
        assertThat(seconds().sd()).isEmpty();
    }

    @Test
    void aSingleSecondHasNoSpread() {
        assertThat(seconds(3_600).sd()).contains(0.0);
    }

    @Test
    void squaresBeyondALongAreExact() {
        // 2^31 - 1 and 2^31 - 2, doubled 20 times: 2^20 of each, squares of 83 bits together.
        var seconds = seconds(Integer.MAX_VALUE, Integer.MAX_VALUE - 1);
        for (int doubling = 0; doubling < 20; doubling++) {
            seconds.merge(seconds);
        }

        double n = 1 << 21;
        assertThat(seconds.count()).isEqualTo(1 << 21);
        assertThat(seconds.mean()).contains(Integer.MAX_VALUE - 0.5);
        assertThat(seconds.sd())
                .hasValueSatisfying(sd -> assertThat(sd).isEqualTo(Math.sqrt(n / 4 / (n - 1)), within(1e-16)));
    }

    @Test
    void partsMergeInAnyOrder() {
        var forwards = seconds();
        forwards.merge(seconds(Integer.MAX_VALUE, 12));
        forwards.merge(seconds(Integer.MAX_VALUE, Integer.MAX_VALUE, 7));
        var backwards = seconds();
        backwards.merge(seconds(Integer.MAX_VALUE, Integer.MAX_VALUE, 7));
        backwards.merge(seconds(Integer.MAX_VALUE, 12));

        assertThat(forwards.mean()).isEqualTo(backwards.mean());
        assertThat(forwards.sd()).isEqualTo(backwards.sd());
    }

    @Test
    void refusesASecondThatNeverCame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seconds().add(-1))
                .withMessage("second -1 is no second of an event");
    }

    @Test
    void everySecondIsInASpanThatIsNoLongerThanA128thOfIt() {
        int first = 0;
        for (int second = 1; second < 1_000_000; second++) {
            int span = Seconds.span(second);
            if (span != Seconds.span(second - 1)) {
                assertThat(span).isEqualTo(Seconds.span(second - 1) + 1);
                first = second;
            }
            assertThat((second - first) * 128L).isLessThanOrEqualTo(first);
        }
    }

    @Test
    void theLongestEventHasFewSpans() {
        // 255 up to 255, then 128 each up to 511, 1023, ..., 2^31 - 1.
        assertThat(Seconds.span(255)).isEqualTo(255);
        assertThat(Seconds.span(256)).isEqualTo(256);
        assertThat(Seconds.span(Integer.MAX_VALUE)).isEqualTo(255 + 23 * 128);
    }

    private static Seconds seconds(int... all) {
        var seconds = new Seconds();
        for (int second : all) {
            seconds.add(second);
        }
        return seconds;
    }

    @Test
    void middleOfASpanIsInIt() {
        for (int second = 0; second < 3_000_000; second += 1 + second / 300) {
            long middle = Seconds.middle(Seconds.span(second));
            assertThat(Seconds.span((int) middle)).isEqualTo(Seconds.span(second));
            assertThat(Math.abs(middle - second)).isLessThanOrEqualTo(second < 256 ? 0 : second / 256 + 1);
        }
    }

    @Test
    void percentilesAreSecondsThatCame() {
        var seconds = new Seconds();
        for (int second = 1; second <= 200; second++) {
            seconds.add(second);
        }

        assertThat(seconds.percentiles()).contains(new TeamSummary.Percentiles(10, 50, 100, 150, 190));
        assertThat(new Seconds().percentiles()).isEmpty();
    }
}
