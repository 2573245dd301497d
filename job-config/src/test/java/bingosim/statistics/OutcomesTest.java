package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @Test
    void ratesAreSharesOfAllRuns() {
        var outcomes = outcomes(5, 1, 2);

        assertThat(outcomes.win().share()).isEqualTo(0.625);
        assertThat(outcomes.tie().share()).isEqualTo(0.125);
        assertThat(outcomes.loss().share()).isEqualTo(0.25);
    }

    /**
     * Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method
     * 3. By hand: (2 x + z^2 -+ z sqrt(z^2 + 4 x (n - x) / n)) / (2 (n + z^2)) with z^2 = 3.8415; for 0 of 20 that is 0 and
     * 3.8415 / 23.8415 = 0.1611.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalIsWilsons(long wins, long runs, double low, double high) {
        var interval = outcomes(wins, 0, runs - wins).win().interval();

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "20", "999", "100000", "2147483647"})
    void intervalOfNoneStartsAtZeroAndOfAllEndsAtOne(long runs) {
        var outcomes = outcomes(runs, 0, 0);

        assertThat(outcomes.loss().interval().low()).isZero();
        assertThat(outcomes.loss().interval().high()).isBetween(1e-10, 0.8);
        assertThat(outcomes.win().interval().high()).isEqualTo(1);
        assertThat(outcomes.win().interval().low()).isBetween(0.2, 1 - 1e-10);
    }

    @Test
    void partsAddUp() {
        var outcomes = outcomes(1, 2, 3);

        outcomes.merge(outcomes(10, 20, 30));

        assertThat(outcomes.count()).isEqualTo(66);
        assertThat(outcomes.tie().share()).isEqualTo(22 / 66.0);
    }

    @Test
    void refusesARateOfMoreRunsThanTheIntervalIsMadeFor() {
        var outcomes = outcomes(1L << 31, 0, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(outcomes::win)
                .withMessage("no interval for a rate of 2147483648 runs (limit 2147483647)");
    }

    @Test
    void refusesToTakeRunsAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcomes().addTies(-1))
                .withMessage("-1 runs more");
    }

    private static Outcomes outcomes(long wins, long ties, long losses) {
        var outcomes = new Outcomes();
        outcomes.addWins(wins);
        outcomes.addTies(ties);
        outcomes.addLosses(losses);
        return outcomes;
    }
}
