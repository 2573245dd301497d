package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptTimesTest {
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

    private static String each() {
        return eachPlayer(100, certain("raid"));
    }
}
