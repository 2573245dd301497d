package bingosim.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The intervals of these summaries reach 0.3 percentage points to either side. */
class VerdictTest {

    @Test
    void namesTheWinner() {
        assertThat(sentence(team("Alpha", 0.388), team("Beta", 0.612)))
                .isEqualTo("Beta wins most often: 61.2 % of 100,000 runs (95 % interval 60.9 to 61.5 %).");
    }

    @Test
    void namesNoWinnerWhereIntervalsOverlap() {
        assertThat(sentence(team("Alpha", 0.498), team("Beta", 0.502)))
                .isEqualTo("Too close to call between Beta (50.2 %) and Alpha (49.8 %):"
                        + " their 95 % intervals overlap after 100,000 runs.");
    }

    @Test
    void leavesOutWhoIsClearlyBehind() {
        assertThat(sentence(team("Alpha", 0.1), team("Beta", 0.451), team("Gamma", 0.449)))
                .startsWith("Too close to call between Beta (45.1 %) and Gamma (44.9 %):");
    }

    @Test
    void namesFourContendersButNoMore() {
        assertThat(sentence(team("A", 0.25), team("B", 0.25), team("C", 0.25), team("D", 0.25)))
                .startsWith("Too close to call between A (25.0 %), B (25.0 %), C (25.0 %) and D (25.0 %):");
        assertThat(sentence(team("A", 0.2), team("B", 0.2), team("C", 0.2), team("D", 0.2), team("E", 0.2)))
                .startsWith("Too close to call between A (20.0 %), B (20.0 %), C (20.0 %) and 2 others:");
    }

    @Test
    void saysSoWhereMostRunsHaveNoSingleWinner() {
        assertThat(sentence(SampleSummaries.of("Alpha", 0.25, 0.625), SampleSummaries.of("Beta", 0.125, 0.625)))
                .isEqualTo("Alpha wins most often: 25.0 % of 100,000 runs (95 % interval 24.7 to 25.3 %);"
                        + " in 62.5 % first place is shared.");
    }

    @Test
    void namesNobodyWhereFirstPlaceIsAlwaysShared() {
        assertThat(sentence(SampleSummaries.of("Alpha", 0, 1), SampleSummaries.of("Beta", 0, 1)))
                .isEqualTo("Nobody wins alone in 100,000 runs: first place is always shared.");
    }

    @Test
    void aSingleTeamHasNobodyToBeat() {
        assertThat(sentence(team("Alpha", 1))).isEqualTo("Alpha plays alone in 100,000 runs: there is nobody to beat.");
    }

    private static String sentence(TeamSummary... teams) {
        return new Verdict(List.of(teams), 100_000, "…").sentence();
    }

    private static TeamSummary team(String name, double win) {
        return SampleSummaries.of(name, win, 0);
    }
}
