package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Cavo et al. (2012), as the tests of the R package contingencytables give its square-and-add interval. */
    @Test
    void pairedRatesHaveNewcombesInterval() {
        var difference = new PairedHits(59, 6, 16, 80).difference();

        assertThat(difference.first()).isEqualTo(65 / 161.0);
        assertThat(difference.second()).isEqualTo(75 / 161.0);
        assertThat(difference.difference()).isEqualTo(10 / 161.0);
        assertThat(difference.interval().low()).isEqualTo(0.0046, within(0.00005));
        assertThat(difference.interval().high()).isEqualTo(0.1186, within(0.00005));
        // Squares 22, sum 10: variance (22 - 100 / 161) / 160 = 0.133618, by 161 and rooted.
        assertThat(difference.standardError()).isEqualTo(0.028808, within(0.000001));
        assertThat(difference.excludesZero()).isTrue();
    }

    /** Newcombe, Statistics in Medicine 17 (1998), page 873: table II, method 10. */
    @ParameterizedTest
    @CsvSource({"48, 80, 56, 70, 0.0524, 0.3339", "3, 10, 9, 10, 0.1705, 0.8090", "0, 10, 10, 10, 0.6075, 1.0000"})
    void independentRatesHaveNewcombesInterval(
            long firstHits, long first, long hits, long second, double low, double high) {
        var difference = Difference.ofRates(firstHits, first, hits, second);

        assertThat(difference.interval().low()).isEqualTo(low, within(0.00005));
        assertThat(difference.interval().high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void exchangingTheTwoTurnsTheDifferenceRound() {
        var there = new PairedHits(59, 6, 16, 80).difference();
        var back = new PairedHits(59, 16, 6, 80).difference();

        assertThat(back.difference()).isEqualTo(-there.difference());
        assertThat(back.interval().low()).isEqualTo(-there.interval().high(), within(1e-12));
        assertThat(back.interval().high()).isEqualTo(-there.interval().low(), within(1e-12));
    }

    @Test
    void equalRunsDoNotProveEqualRates() {
        var difference = new PairedHits(20, 0, 0, 30).difference();

        assertThat(difference.difference()).isZero();
        assertThat(difference.standardError()).isZero();
        assertThat(difference.interval().low()).isNegative();
        assertThat(difference.excludesZero()).isFalse();
    }

    @Test
    void pairedMeansHaveStudentsInterval() {
        // Differences 1, 2, 3, 6: mean 3, sd sqrt(14 / 3); Student's 97.5 % quantile of 3 degrees is 3.182446.
        var difference = sums(4, 10, 22, 50).difference();

        double standardError = Math.sqrt(14 / 3.0) / 2;
        assertThat(difference.first()).isEqualTo(2.5);
        assertThat(difference.second()).isEqualTo(5.5);
        assertThat(difference.difference()).isEqualTo(3);
        assertThat(difference.standardError()).isEqualTo(standardError, within(1e-12));
        assertThat(difference.interval().low()).isEqualTo(3 - 3.182446 * standardError, within(1e-5));
        assertThat(difference.interval().high()).isEqualTo(3 + 3.182446 * standardError, within(1e-5));
    }

    @Test
    void independentMeansHaveWelchsInterval() {
        // Variances 4 / 10 and 9 / 5: standard error sqrt(2.2), degrees 4.84 / (0.16 / 9 + 3.24 / 4) = 5.84, so 5;
        // 2.570582.
        var difference = Difference.ofMeans(figure(7, 2), 10, figure(9, 3), 5);

        assertThat(difference.difference()).isEqualTo(2);
        assertThat(difference.standardError()).isEqualTo(Math.sqrt(2.2), within(1e-12));
        assertThat(difference.interval().high()).isEqualTo(2 + 2.570582 * Math.sqrt(2.2), within(1e-5));
    }

    @Test
    void meansThatNeverVaryDifferForCertain() {
        assertThat(Difference.ofMeans(figure(7, 0), 10, figure(9, 0), 5).interval())
                .isEqualTo(new TeamSummary.Interval(2, 2));
        assertThat(sums(3, 3, 9, 12).difference().interval()).isEqualTo(new TeamSummary.Interval(2, 2));
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        var one = counts(1, 2, 3, 4);
        var other = counts(50, 0, 7, 1);

        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other)).isEqualTo(counts(51, 2, 10, 5));
        assertThat(PairedCounts.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void refusesCountsOfOtherRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairedCounts(
                        new PairedHits(1, 1, 0, 0),
                        sums(2, 0, 0, 0),
                        sums(3, 0, 0, 0),
                        sums(2, 0, 0, 0),
                        new PairedOrder(0, 1, 1),
                        new PairedOrder(0, 1, 1)))
                .withMessage("not one of each per run: 2, 2, 3, 2, 2, 2");
        assertThatIllegalArgumentException().isThrownBy(() -> sums(1, 3, 4, 1).difference());
    }

    private static PairedCounts counts(long both, long onlyFirst, long onlySecond, long neither) {
        var hits = new PairedHits(both, onlyFirst, onlySecond, neither);
        var sums = sums(hits.runs(), both * 3, both * 4, both);
        var order = new PairedOrder(onlySecond, onlyFirst, both + neither);
        return new PairedCounts(hits, sums, sums, sums, order, order);
    }

    private static PairedSums sums(long runs, long first, long second, long squares) {
        return new PairedSums(runs, BigInteger.valueOf(first), BigInteger.valueOf(second), BigInteger.valueOf(squares));
    }

    private static Figure figure(double mean, double sd) {
        return new Figure(mean, sd, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
    }
}
