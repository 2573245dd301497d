package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void summarisesEightSecondsWorkedByHand() {
        // Sum 40, squares 232: mean 5, sd sqrt((8 x 232 - 1600) / 56).
        var sums = sums(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(sums.count()).isEqualTo(8);
        assertThat(sums.mean()).contains(5.0);
        assertThat(sums.sd()).contains(Math.sqrt(32 / 7.0));
    }

    @Test
    void hasNeitherMeanNorSpreadOfNothing() {
        assertThat(sums().mean()).isEmpty();
        assertThat(sums().sd()).isEmpty();
    }

    @Test
    void aSingleSecondHasNoSpread() {
        assertThat(sums(3_600).sd()).contains(0.0);
    }

    @Test
    void squaresBeyondALongAreExact() {
        // 2^31 - 1 and 2^31 - 2, doubled 20 times: 2^20 of each, squares of 83 bits together.
        var sums = sums(Integer.MAX_VALUE, Integer.MAX_VALUE - 1);
        for (int doubling = 0; doubling < 20; doubling++) {
            sums.merge(sums);
        }

        double n = 1 << 21;
        assertThat(sums.count()).isEqualTo(1 << 21);
        assertThat(sums.mean()).contains(Integer.MAX_VALUE - 0.5);
        assertThat(sums.sd())
                .hasValueSatisfying(sd -> assertThat(sd).isEqualTo(Math.sqrt(n / 4 / (n - 1)), within(1e-16)));
    }

    @Test
    void partsMergeInAnyOrder() {
        var forwards = sums();
        forwards.merge(sums(Integer.MAX_VALUE, 12));
        forwards.merge(sums(Integer.MAX_VALUE, Integer.MAX_VALUE, 7));
        var backwards = sums();
        backwards.merge(sums(Integer.MAX_VALUE, Integer.MAX_VALUE, 7));
        backwards.merge(sums(Integer.MAX_VALUE, 12));

        assertThat(forwards.mean()).isEqualTo(backwards.mean());
        assertThat(forwards.sd()).isEqualTo(backwards.sd());
    }

    @Test
    void refusesASecondThatNeverCame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sums().add(-1))
                .withMessage("second -1 is no second of an event");
    }

    private static Sums sums(int... seconds) {
        var sums = new Sums();
        for (int second : seconds) {
            sums.add(second);
        }
        return sums;
    }
}
