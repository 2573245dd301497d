package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static bingosim.simulation.TeamResult.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhoDoesWhatTest {
    @Test
    void eachPlayerTakesTheFirstTileHeCanStart() {
        var story = Story.ofAnHour()
                .activity("fish", 60)
                .activity("chop", 70)
                .row(tile("a", 2, 1, rule("fish", "fish", "requires: [boat]")), tile("b", 1, 1, "chop"))
                .player("Ann", "")
                .player("Bob", "capabilities: [boat]");

        // Tile a is worth more, but Ann has no boat.
        assertThat(story.completions()).containsExactly(60, 70);
    }

    @Test
    void aRuleNeedsAllOfItsCapabilities() {
        assertThat(sailing("sword").completions()).containsExactly(NEVER);
        assertThat(sailing("boat").completions()).containsExactly(NEVER);
        assertThat(sailing("boat, net").completions()).containsExactly(60);
    }

    private static Story sailing(String capabilities) {
        return Story.ofAnHour()
                .activity("fish", 60)
                .row(tile("a", 1, 1, rule("fish", "fish", "requires: [boat, net]")))
                .player("Ann", "capabilities: [" + capabilities + "]");
    }

    @Test
    void ofATileThePlayerTakesTheFirstRuleHeCanStart() {
        // Two attempts at 60 s with a boat, at 100 s without; chopping is possible either way, but comes second.
        assertThat(fishingOrChopping("boat").completions()).containsExactly(120);
        assertThat(fishingOrChopping("axe").completions()).containsExactly(200);
    }

    private static Story fishingOrChopping(String capability) {
        return Story.ofAnHour()
                .activity("fish", 60)
                .activity("chop", 100)
                .row(tile("a", 1, 2, rule("fish", "fish", "requires: [boat]"), "chop"))
                .player("Ann", "capabilities: [" + capability + "]");
    }

    @Test
    void aSlowerRuleThatIsPreferredIsTaken() {
        var story = Story.ofAnHour().activity("fish", 60).activity("chop", 100).row(tile("a", 1, 2, "chop", "fish"));

        assertThat(story.completions()).containsExactly(200);
    }

    @Test
    void whoFindsNoGroupChoosesAgainInTheNextRound() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}", wholeGroup(100, certain("raid")))
                .activity("fish", 60)
                .row(tile("a", 2, 1, "raid"), tile("b", 1, 2, "fish"))
                .players("Ann", "Bob", "Cid");

        // All choose the raid, Ann and Bob start it. Cid fishes from 0 to 60 and to 120; if he had waited for the
        // raid to end, two fish would take until 160.
        assertThat(story.completions()).containsExactly(100, 120);
    }

    @Test
    void anActivityForGroupsNeedsEnoughPlayers() {
        assertThat(raidOfThree("Ann", "Bob").completions()).containsExactly(NEVER);
        assertThat(raidOfThree("Ann", "Bob", "Cid").completions()).containsExactly(100);
    }

    private static Story raidOfThree(String... players) {
        return Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 3, max: 5}", wholeGroup(100, certain("raid")))
                .row(tile("a", 1, 1, "raid"))
                .players(players);
    }

    @Test
    void anActivityForGroupsNeedsEnoughPlayersWithTheCapability() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 5}", wholeGroup(100, certain("raid")))
                .activity("fish", 60)
                .row(tile("a", 2, 1, rule("raid", "raid", "requires: [key]")), tile("b", 1, 2, "fish"))
                .player("Ann", "capabilities: [key]")
                .players("Bob");

        // Ann alone has the key, so both fish, one each in the first minute.
        assertThat(story.completions()).containsExactly(NEVER, 60);
    }

    @Test
    void anActivityForGroupsNeedsEnoughPlayersWithTheTime() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 5}", wholeGroup(100, certain("raid")))
                .activity("fish", 60)
                .row(tile("a", 2, 1, "raid"), tile("b", 1, 2, "fish"))
                .player("Ann", "")
                .player("Bob", "schedule: [Mon 09:00 1]");

        assertThat(story.completions()).containsExactly(NEVER, 60);
    }

    @Test
    void whoHasTooLittleTimeLeftTakesAShorterTile() {
        var story = Story.ofAnHour()
                .activity("hunt", 121)
                .activity("fish", 50)
                .row(tile("a", 2, 1, "hunt"), tile("b", 1, 2, "fish"))
                .player("Ann", "schedule: [Mon 09:00 2]");

        assertThat(story.completions()).containsExactly(NEVER, 100);
    }

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

    @Test
    void theSlowestMemberSetsTheTime() {
        assertThat(pair(0.5, 2).completions()).containsExactly(200);
        assertThat(pair(2, 0.5).completions()).containsExactly(200);
        assertThat(pair(0.5, 0.4).completions()).containsExactly(50);
    }

    private static Story pair(double skill, double otherSkill) {
        return Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}", wholeGroup(100, certain("raid")))
                .row(tile("a", 1, 1, "raid"))
                .player("Ann", "skill: " + skill)
                .player("Bob", "skill: " + otherSkill);
    }

    @Test
    void theBandOfTheGroupSizeMultipliesTheTime() {
        // 100 s x 0.8 for one, x 0.5 for two or three.
        assertThat(banded(1)).isEqualTo(80);
        assertThat(banded(2)).isEqualTo(50);
        assertThat(banded(3)).isEqualTo(50);
    }

    private static int banded(int players) {
        var story = Story.ofAnHour()
                .activity(
                        "raid",
                        "solo: true, group: {min: 2, max: 4}, bands: [{size: 1, time: 0.8}, {size: 2-3, time: 0.5}]",
                        each())
                .row(tile("a", 1, 1, "raid"));
        for (int player = 1; player <= players; player++) {
            story.players("P" + player);
        }
        return story.completions()[0];
    }

    @Test
    void withoutABandForTheSizeTheTimeStays() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 4, max: 4}, bands: [{size: 2-3, time: 0.5}]", each())
                .row(tile("a", 1, 1, "raid"))
                .players("Ann", "Bob", "Cid", "Dan");

        assertThat(story.completions()).containsExactly(100);
    }

    @Test
    void aModifierAppliesOnceIfAnyMemberHasIt() {
        // 100 s x 0.8; x 0.8 x 0.9 with both.
        assertThat(modified("sword", "sword")).isEqualTo(100);
        assertThat(modified("lance", "sword")).isEqualTo(80);
        assertThat(modified("sword", "lance")).isEqualTo(80);
        assertThat(modified("lance", "lance")).isEqualTo(80);
        assertThat(modified("lance", "bow")).isEqualTo(72);
        assertThat(modified("lance, bow", "bow")).isEqualTo(72);
    }

    private static int modified(String capabilities, String otherCapabilities) {
        var modifiers = "modifiers: [{capability: lance, time: 0.8}, {capability: bow, time: 0.9}]";
        return Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}", each())
                .row(tile("a", 1, 1, rule("raid", "raid", modifiers)))
                .player("Ann", "capabilities: [" + capabilities + "]")
                .player("Bob", "capabilities: [" + otherCapabilities + "]")
                .completions()[0];
    }

    @Test
    void onlyTheModifiersOfTheWorkedRuleApply() {
        var story = Story.ofAnHour()
                .activity("raid", 100)
                .row(
                        tile("a", 2, 1, "raid"),
                        tile("b", 1, 1, rule("raid", "raid", "modifiers: [{capability: lance, time: 0.5}]")))
                .player("Ann", "capabilities: [lance]");

        // 100 s for a, then 50 s for b.
        assertThat(story.completions()).containsExactly(100, 150);
    }

    @Test
    void allFactorsMultiply() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}, bands: [{size: 2, time: 0.5}]", each())
                .row(tile("a", 1, 1, rule("raid", "raid", "modifiers: [{capability: lance, time: 0.8}]")))
                .player("Ann", "skill: 1.5, capabilities: [lance]")
                .player("Bob", "skill: 0.7");

        // 100 x 1.5 x 0.5 x 0.8
        assertThat(story.completions()).containsExactly(60);
    }

    @Test
    void theLongestLootLineSetsTheTime() {
        var story = Story.ofAnHour()
                .activity(
                        "raid",
                        "solo: true",
                        eachPlayer(60, certain("raid")),
                        eachPlayer(100, certain("raid")),
                        eachPlayer(80, certain("raid")))
                .row(tile("a", 1, 3, "raid"));

        // One attempt of 100 s rolls all three lines.
        assertThat(story.completions()).containsExactly(100);
    }

    @Test
    void timesAreRoundedDown() {
        assertThat(secondsOfFirstAttempt(100, "0.999")).isEqualTo(99);
        assertThat(secondsOfFirstAttempt(100, "1.009")).isEqualTo(100);
    }

    @Test
    void timesAreRoundedOnceAtTheEnd() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: true, bands: [{size: 1, time: 2}]", eachPlayer(33, certain("raid")))
                .row(tile("a", 1, 1, "raid"))
                .player("Ann", "skill: 1.5");

        // 33 x 1.5 x 2 = 99; 49 x 2 would be 98.
        assertThat(story.completions()).containsExactly(99);
    }

    @Test
    void wholeProductsAreNotRoundedDownToTheSecondBefore() {
        // As doubles 100 x 0.57, 0.58 and 0.29 come out below 57, 58 and 29.
        assertThat(secondsOfFirstAttempt(100, "0.57")).isEqualTo(57);
        assertThat(secondsOfFirstAttempt(100, "0.58")).isEqualTo(58);
        assertThat(secondsOfFirstAttempt(100, "0.29")).isEqualTo(29);
    }

    @Test
    void anAttemptTakesAtLeastASecond() {
        assertThat(secondsOfFirstAttempt(1, "0.5")).isEqualTo(1);
        assertThat(secondsOfFirstAttempt(100, "0.001")).isEqualTo(1);
    }

    private static int secondsOfFirstAttempt(int seconds, String skill) {
        return Story.ofAnHour()
                .activity("fish", seconds)
                .row(tile("a", 1, 1, "fish"))
                .player("Ann", "skill: " + skill)
                .completions()[0];
    }

    @Test
    void uniformTimesIncludeBothEnds() {
        assertThat(timesOf("", timed("seconds: 100, variance: 1")).distinct().sorted())
                .containsExactly(99, 100, 101);
    }

    @Test
    void chanceComesBeforeTheFactors() {
        // 99, 100 or 101, times 2.
        assertThat(timesOf("skill: 2", timed("seconds: 100, variance: 1"))
                        .distinct()
                        .sorted())
                .containsExactly(198, 200, 202);
    }

    @Test
    void uniformTimesAreEquallyLikely() {
        long middle = timesOf("", timed("seconds: 100, variance: 1, distribution: uniform"))
                .filter(seconds -> seconds == 100)
                .count();

        // A third of 4000, standard error sqrt(4000 x 1/3 x 2/3) = 29.8.
        assertThat((double) middle).isCloseTo(4_000 / 3.0, within(4.5 * 29.8));
    }

    @Test
    void constantTimesDoNotVary() {
        assertThat(timesOf("", timed("seconds: 100, variance: 30, distribution: constant"))
                        .distinct())
                .containsExactly(100);
    }

    @Test
    void normalTimesHaveTheirMeanAndSpread() {
        var times = timesOf("", timed("seconds: 100, variance: 10, distribution: normal"))
                .summaryStatistics();
        double squares = timesOf("", timed("seconds: 100, variance: 10, distribution: normal"))
                .mapToDouble(seconds -> (seconds - 100.0) * (seconds - 100.0))
                .average()
                .orElseThrow();

        // n = 4000; rounding to whole seconds adds 1/12 to the variance of 100: standard error of the mean
        // sqrt(100.08 / 4000) = 0.158, of the variance 100.08 x sqrt(2 / 4000) = 2.24.
        assertThat(times.getAverage()).isCloseTo(100, within(4.5 * 0.158));
        assertThat(squares).isCloseTo(100.08, within(4.5 * 2.24));
    }

    @Test
    void normalTimesAreAtLeastASecond() {
        // More than half of these times are drawn below 2.
        assertThat(timesOf("", timed("seconds: 1, variance: 50, distribution: normal"))
                        .min())
                .hasValue(1);
    }

    @Test
    void ofEquallyLongLinesTheOneOfLargestVarianceSetsTheTime() {
        assertThat(timesOf("", timed("seconds: 100"), timed("seconds: 100, variance: 1"))
                        .distinct()
                        .sorted())
                .containsExactly(99, 100, 101);
    }

    @Test
    void ofEquallyLongAndVariableLinesTheFirstSetsTheTime() {
        var uniform = timed("seconds: 100, variance: 1");
        var constant = timed("seconds: 100, variance: 1, distribution: constant");

        assertThat(timesOf("", uniform, constant).distinct().sorted()).containsExactly(99, 100, 101);
        assertThat(timesOf("", constant, uniform).distinct()).containsExactly(100);
    }

    @Test
    void aShorterLineOfLargerVarianceDoesNotSetTheTime() {
        assertThat(timesOf("", timed("seconds: 99, variance: 50"), timed("seconds: 100"))
                        .distinct())
                .containsExactly(100);
    }

    private static String timed(String time) {
        return "roll: per-player, time: {%s}, outcomes: [%s]".formatted(time, certain("fish"));
    }

    /** Seconds of the first attempt in 4000 runs. */
    private static IntStream timesOf(String player, String... lines) {
        var simulator = Story.ofAnHour()
                .activity("fish", "solo: true", lines)
                .row(tile("a", 1, 1, "fish"))
                .player("Ann", player)
                .simulator("seed");
        return IntStream.range(0, 4_000)
                .map(run -> simulator.run(run).teams()[0].completionSeconds()[0]);
    }
}
