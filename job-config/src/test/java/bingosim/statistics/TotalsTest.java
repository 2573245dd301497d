package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void meanOfSecondsAndOfSumsFromElsewhere() {
        var totals = new Totals();
        totals.add(10);
        totals.add(3, 60);

        assertThat(totals.count()).isEqualTo(4);
        // (10 + 60) / 4
        assertThat(totals.mean()).contains(17.5);
    }

    @Test
    void meanOfNothingIsEmpty() {
        var totals = new Totals();
        totals.add(0, 0);

        assertThat(totals.mean()).isEmpty();
    }

    @Test
    void partsMergeToTheWhole() {
        var part = new Totals();
        part.add(2, 30);
        var whole = new Totals();
        whole.add(3);

        whole.merge(part);

        assertThat(whole.mean()).contains(11.0);
    }

    @Test
    void meanKeepsWhatADoubleCannotHold() {
        var totals = new Totals();
        totals.add(3, Long.MAX_VALUE);

        // (2^63 - 1) / 3 is a whole number; the nearest double is 3074457345618258432.
        assertThat(totals.mean()).contains(3074457345618258432.0);
    }

    @Test
    void refusesSecondsWithoutARun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Totals().add(0, 5))
                .withMessage("0 runs cannot have 5 seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> new Totals().add(-1));
    }

    @Test
    void refusesASumBeyondALong() {
        var totals = new Totals();
        totals.add(1, Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> totals.add(1));
    }
}
