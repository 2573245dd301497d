package bingosim.simulation;

import static bingosim.simulation.Outcome.LOSS;
import static bingosim.simulation.Outcome.TIE;
import static bingosim.simulation.Outcome.WIN;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void morePointsWin() {
        // Red: a at 60 and b at 160, 2 points. Blue: a at 30, no boat for b.
        var story = Story.ofAnHour()
                .activity("fish", 60)
                .activity("sail", 100)
                .row(tile("a", 1, 1, "fish"), tile("b", 1, 1, rule("sail", "sail", "requires: [boat]")))
                .player("Ann", "capabilities: [boat]")
                .player("Bob", "skill: 0.5")
                .team("Red", "RowUnlocking", "Ann")
                .team("Blue", "RowUnlocking", "Bob");

        assertThat(story.teams()).extracting(TeamResult::points).containsExactly(2, 1);
        assertThat(story.teams()).extracting(TeamResult::finishedSecond).containsExactly(160, 30);
        assertThat(story.teams()).extracting(TeamResult::outcome).containsExactly(WIN, LOSS);
    }

    @Test
    void ofEqualPointsTheEarlierWin() {
        // 100 s against 99 s.
        assertThat(race("1", "0.99")).extracting(TeamResult::outcome).containsExactly(LOSS, WIN);
    }

    @Test
    void theSecondOfThreeLoses() {
        assertThat(race("0.9", "0.8", "1")).extracting(TeamResult::outcome).containsExactly(LOSS, WIN, LOSS);
    }

    @Test
    void aSharedFirstPlaceIsATieAndALossForTheThird() {
        assertThat(race("0.9", "1", "0.9")).extracting(TeamResult::outcome).containsExactly(TIE, LOSS, TIE);
    }

    @Test
    void aSharedSecondPlaceIsALoss() {
        assertThat(race("1", "0.9", "1")).extracting(TeamResult::outcome).containsExactly(LOSS, WIN, LOSS);
    }

    @Test
    void allMayTie() {
        assertThat(race("1", "1", "1")).extracting(TeamResult::outcome).containsExactly(TIE, TIE, TIE);
    }

    @Test
    void teamsWithoutATileTie() {
        // 100 s x 50 is more than an hour.
        assertThat(race("50", "60")).extracting(TeamResult::outcome).containsExactly(TIE, TIE);
        assertThat(race("50", "60")).extracting(TeamResult::finishedSecond).containsExactly(0, 0);
    }

    @Test
    void aSingleTeamWins() {
        assertThat(race("1")).extracting(TeamResult::outcome).containsExactly(WIN);
        assertThat(race("50")).extracting(TeamResult::outcome).containsExactly(WIN);
    }

    /** A team of one for each skill, for one tile of one attempt of 100 s. */
    private static TeamResult[] race(String... skills) {
        var story = Story.ofAnHour().activity("fish", 100).row(tile("a", 1, 1, "fish"));
        for (int team = 0; team < skills.length; team++) {
            story.player("P" + team, "skill: " + skills[team]).team("T" + team, "Greedy", "P" + team);
        }
        return story.teams();
    }
}
