package bingosim.results;

import static bingosim.results.SampleResults.NEVER;
import static bingosim.results.SampleResults.full;
import static bingosim.results.SampleResults.played;
import static bingosim.results.SampleResults.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InShortTest {
    /** Red is not done with row 1 in 30 of 100 runs. */
    private static final Played PLAYED = played(
            "b",
            "RowUnlocking",
            100,
            full().add(50, 0, 4, 600, 1_200).add(20, 2, 4, 600, 1_200).add(30, 2, 2, 600, NEVER),
            full().add(50, 2, 4, 600, 1_300).add(50, 0, 4, 600, 1_100));

    private static final List<Entrant> ENTRANTS = Entrant.of(PLAYED);

    /** Wilson's interval of 50 in 100 by hand: (0.5 + 1.92 / 100 -+ 1.96 sqrt(0.0025 + 0.96 / 10,000)) / 1.0384. */
    @Test
    void saysHowSureTheWinRateIs() {
        assertThat(new HowSure(ENTRANTS.get(0)).range().paragraph())
                .startsWith(
                        "The win rate of Blue (Greedy) is 50.0 %, give or take 9.6 (95 % interval 40.4 to 59.6 %): of 20");
    }

    @Test
    void fourTimesAsManyRunsHalveTheInterval() {
        assertThat(new HowSure(ENTRANTS.get(0)).runsToHalve().paragraph())
                .isEqualTo("300 more: four times as many, 400 in all, make the range half as wide.");
    }

    @Test
    void saysByHowMuchTheBestIsAhead() {
        assertThat(new HowSure(ENTRANTS.get(0)).lead(ENTRANTS.get(1)).paragraph())
                .isEqualTo("Blue (Greedy) wins 0.0 of 100 runs more than the next best, Red (RowUnlocking) (50.0 %),"
                        + " and has 0.60 points more on average."
                        + " In the runs that it wins it is 1.20 points ahead of the second on average.");
    }

    @Test
    void aTeamThatPlaysAloneIsJudgedByItsPoints() {
        List<Entrant> alone = Entrant.of(
                played("b", "Greedy", 4, full().add(2, 0, 4, 600, 1_200).add(2, 0, 2, 600, 1_200)));

        assertThat(new HowSure(alone.get(0)).range().paragraph()).startsWith("Red has 3.00 points on average (95 %");
    }

    @Test
    void namesTheTilesThatAreRarelyDoneAndByWhom() {
        assertThat(new RareTiles(ENTRANTS).sentence())
                .isEqualTo("Done in fewer than 90 % of the runs: C in row 2 (Blue (Greedy): 0.0 %),"
                        + " B in row 1 (Red (RowUnlocking): 70.0 %).");
    }

    @Test
    void saysWhatIsNotKnownOfTiles() {
        Played means = played("b", "Greedy", 10, summary().add(10, 0, 4, 600, 1_200));

        assertThat(new RareTiles(Entrant.of(means)).sentence()).startsWith("That is not known: with results=summary");
        assertThat(NotMeasured.of(List.of(means)).paragraph()).contains("results=summary keeps means only");
        assertThat(BoardSection.of(Entrant.of(means)).blocks()).hasSize(1);
    }

    @Test
    void runsThatFailedAreSaid() {
        var failed = new Played(PLAYED.batch(), PLAYED.scenario(), PLAYED.teams(), 3);

        assertThat(NotMeasured.of(List.of(failed)).paragraph())
                .contains("3 runs of batch b that failed and are left out.");
        assertThat(NotMeasured.of(List.of(PLAYED)).paragraph()).doesNotContain("failed");
    }
}
