package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupSplitTest {
    /**
     * A hundred seconds for skill 1. The players have skills 1, 2, 3 and so on, so a group takes a hundred seconds times
     * the position of its last member. The tiles want one drop each, in order.
     */
    private static Story raid(int players, String traits, String line, int... needs) {
        var story = Story.ofAnHour().activity("raid", traits, line);
        story.row(IntStream.range(0, needs.length)
                .mapToObj(i -> tile("t" + i, 1, needs[i], "raid"))
                .toArray(String[]::new));
        for (int skill = 1; skill <= players; skill++) {
            story.player("P" + skill, "skill: " + skill);
        }
        return story;
    }

    private static String each() {
        return eachPlayer(100, certain("raid"));
    }

    private static String together() {
        return wholeGroup(100, certain("raid"));
    }

    @Test
    void equallyGoodSplitsMakeTheFewestGroups() {
        // Every split of five gives five rolls per 100 s. One group is too large, two are 3 + 2, the larger one first:
        // P1 to P3 at 300, P4 and P5 at 500.
        assertThat(raid(5, "solo: true, group: {min: 2, max: 4}", each(), 3, 2).completions())
                .containsExactly(300, 500);
    }

    @Test
    void groupSizesDifferByAtMostOne() {
        // Four in groups of at most three are 2 + 2, not 3 + 1: P1 and P2 at 200, P3 and P4 (and P1 and P2) at 400.
        assertThat(raid(4, "solo: true, group: {min: 2, max: 3}", each(), 2, 2).completions())
                .containsExactly(200, 400);
    }

    @Test
    void sevenInGroupsOfTwoOrThreeAreThreeTwoTwo() {
        // P1-P3 at 300, P4-P5 at 500, P1-P3 again at 600, P6-P7 at 700: 3, 2, 3, 2 drops.
        assertThat(raid(7, "solo: false, group: {min: 2, max: 3}", each(), 3, 2, 3, 2)
                        .completions())
                .containsExactly(300, 500, 600, 700);
    }

    @Test
    void eightInGroupsOfFourOrFiveAreFourFour() {
        // P1-P4 at 400 and 800, P5-P8 at 800.
        assertThat(raid(8, "solo: false, group: {min: 4, max: 5}", each(), 4, 4).completions())
                .containsExactly(400, 800);
    }

    @Test
    void sevenInGroupsOfFourOrFiveLeaveTwoIdle() {
        // Neither 7 nor 4 + 3 is allowed, nor 6 or 3 + 3; five are. P1-P5 at 500 and 1000; the last two never start,
        // not even when the others choose again.
        assertThat(raid(7, "solo: false, group: {min: 4, max: 5}", each(), 5, 5).completions())
                .containsExactly(500, 1_000);
    }

    @Test
    void fiveInGroupsOfThreeLeaveTwoIdle() {
        assertThat(raid(5, "solo: false, group: {min: 3, max: 3}", each(), 3, 3, 3)
                        .completions())
                .containsExactly(300, 600, 900);
    }

    @Test
    void aRollPerGroupMakesManyGroups() {
        // One group gives one roll, four give four: P1 at 100, P1 and P2 at 200, P3 (and P1) at 300.
        assertThat(raid(4, "solo: true, group: {min: 2, max: 4}", together(), 1, 2, 2)
                        .completions())
                .containsExactly(100, 200, 300);
    }

    @Test
    void aRollPerGroupMakesGroupsOfTheSmallestSize() {
        // Five in groups of two to five: 5 or 3 + 2, the two groups roll twice. P1-P3 at 300, P4 and P5 at 500.
        assertThat(raid(5, "solo: false, group: {min: 2, max: 5}", together(), 1, 1)
                        .completions())
                .containsExactly(300, 500);
    }

    @Test
    void aBandThatSlowsLargeGroupsMakesSmallOnes() {
        // 4 players: 4 / 2 = 2 together, 2 + 2 = 4 in pairs, 4 alone; pairs are fewer groups than singles.
        var traits = "solo: true, group: {min: 2, max: 4}, bands: [{size: 3-4, time: 2}]";

        assertThat(raid(4, traits, each(), 2, 4).completions()).containsExactly(200, 400);
    }

    @Test
    void aBandThatSpeedsUpLargeGroupsMakesThem() {
        // 3 players and a roll per group: 1 / 0.25 = 4 together, 2 as 2 + 1, 3 alone. 100 s x 3 x 0.25 = 75 s.
        var traits = "solo: true, group: {min: 2, max: 3}, bands: [{size: 3, time: 0.25}]";

        assertThat(raid(3, traits, together(), 1).completions()).containsExactly(75);
    }

    @Test
    void aBandOfBetterChancesMakesLargeGroups() {
        // 3 players and a roll per group: 3.1 together, 3 alone.
        var traits = "solo: true, group: {min: 2, max: 3}, bands: [{size: 3, chance: 3.1}]";

        assertThat(raid(3, traits, together(), 1).completions()).containsExactly(300);
    }

    @Test
    void chancesSlightlyTooLowMakeSmallGroups() {
        // 3 players and a roll per group: 2.9 together, 3 alone.
        var traits = "solo: true, group: {min: 2, max: 3}, bands: [{size: 3, chance: 2.9}]";

        assertThat(raid(3, traits, together(), 1).completions()).containsExactly(100);
    }

    @Test
    void splitsAreComparedExactly() {
        // 0.3 / 0.1 = 3 together, exactly as much as 3 alone, so it is one group: 100 s x 3 x 0.1 = 30 s.
        // As doubles 0.3 / 0.1 is less than 3.
        var traits = "solo: true, group: {min: 3, max: 3}, bands: [{size: 3, time: 0.1, chance: 0.3}]";

        assertThat(secondsOfAttempt(3, traits, together())).isEqualTo(30);
    }

    private static int secondsOfAttempt(int players, String traits, String line) {
        // With chance 0.3 x 1 an attempt may give nothing, so the earliest completion of many runs is the first
        // attempt.
        var simulator = raid(players, traits, line, 1).simulator("seed");
        return IntStream.range(0, 200)
                .map(run -> simulator.run(run).teams()[0].completionSeconds()[0])
                .min()
                .orElseThrow();
    }

    @Test
    void allLootLinesCountInASplit() {
        var story = Story.ofAnHour()
                .activity(
                        "raid",
                        "solo: true, group: {min: 2, max: 2}",
                        eachPlayer(100, certain("raid")),
                        wholeGroup(100, certain("raid")))
                .row(tile("a", 1, 2, "raid"))
                .player("Ann", "skill: 1")
                .player("Bob", "skill: 2");

        // Together 2 + 1 rolls, alone 2 x (1 + 1): Ann has two drops at 100.
        assertThat(story.completions()).containsExactly(100);
    }
}
