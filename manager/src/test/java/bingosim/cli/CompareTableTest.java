package bingosim.cli;

import static bingosim.compare.SampleComparisons.independent;
import static bingosim.compare.SampleComparisons.paired;
import static bingosim.compare.SampleComparisons.team;
import static bingosim.compare.SampleComparisons.withoutPairs;
import static org.assertj.core.api.Assertions.assertThat;

import bingosim.compare.Comparison;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareTableTest {

    private static String rendered(Comparison... comparisons) {
        return new CompareTable(80, StandardCharsets.UTF_8).render(List.of(comparisons));
    }

    private static String sentence(Comparison comparison) {
        return new CompareVerdict(comparison, "..").sentence();
    }

    @Test
    void saysTheAnswerFirstAndThenWhatItRestsOn() {
        assertThat(rendered(paired(List.of(), team("Team Alpha", "Greedy", "RowUnlocking", 300, 5_000))))
                .isEqualTo("""
                        Team Alpha with RowUnlocking wins 3.00 points of 100 more often than with Greedy
                        (95 % interval 2.06 to 3.94), and it has 0.500 more points in the mean (0.461 to
                        0.539).

                        rows less greedy: 10,000 runs, paired

                        Team Alpha, RowUnlocking instead of Greedy
                                     greedy      rows  difference  std. err.       95 % interval
                        Wins, %       30.00     33.00       +3.00       0.48      +2.06 to +3.94
                        Points      150.000   150.500      +0.500      0.020    +0.461 to +0.539
                        Tiles        60.000    60.000       0.000      0.020    -0.039 to +0.039
                        Last tile  16:40:00  16:39:48     -12.0 s      0.0 s  -12.0 s to -12.0 s
                        In the same run: better in 50.0 % (49.0 to 51.0 %), worse in 49.0 % (48.0 to
                        50.0 %), as good in 1.0 % (0.8 to 1.2 %).
                        In the same run: more points in 30.0 % (29.1 to 30.9 %), fewer in 10.0 % (9.4 to
                        10.6 %), as many in 60.0 % (59.0 to 61.0 %).
                        """);
    }

    @Test
    void warnsBeforeTheTable() {
        assertThat(rendered(paired(List.of("look out"), team("Team Alpha", "Greedy", "Greedy", 0, 0))))
                .contains("\nwarning: look out\n\nrows less greedy: 10,000 runs, paired\n");
    }

    @Test
    void saysWhereRunsAreNotPaired() {
        assertThat(rendered(independent(withoutPairs(team("Team Alpha", "Greedy", "Greedy", 0, 0)))))
                .contains("\nrows (5,000 runs) less greedy (10,000 runs): not paired\n")
                .doesNotContain("In the same run");
    }

    @Test
    void speaksOfTheTeamWhoseStrategyDiffers() {
        assertThat(sentence(paired(
                        List.of(),
                        team("Team Alpha", "Greedy", "Greedy", -900, 0),
                        team("Team Beta", "Greedy", "RowUnlocking", 300, 0))))
                .startsWith("Team Beta with RowUnlocking wins 3.00 points of 100 more often than with Greedy (95 %");
    }

    @Test
    void speaksOfTheClearestDifferenceElse() {
        assertThat(sentence(paired(
                        List.of(),
                        team("Team Alpha", "Greedy", "Greedy", 300, 0),
                        team("Team Beta", "Greedy", "Greedy", -400, -5_000))))
                .startsWith("Team Beta of rows wins 4.00 points of 100 less often than that of greedy (95 %")
                .contains("and it has 0.500 fewer points in the mean");
    }

    @Test
    void doesNotSayMoreThanItKnows() {
        assertThat(sentence(paired(List.of(), team("Team Alpha", "Greedy", "RowUnlocking", 10, 20))))
                .isEqualTo("Whether Team Alpha with RowUnlocking wins more often than with Greedy cannot be told:"
                        + " the difference is +0.10 points of 100 (95 % interval -0.78 to +0.98),"
                        + " and its mean points cannot be told apart: +0.002 (-0.037 to +0.041).");
    }
}
