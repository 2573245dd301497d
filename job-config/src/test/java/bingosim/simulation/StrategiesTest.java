package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One player, so that completions come in the order of the tasks. */
class StrategiesTest {

    /** Activities a60, b60 and so on, one for each tile that is to share none; x600 and the like take longer. */
    private static Story story(int unlockPoints, String... activities) {
        var story = Story.ofAnHour().unlockPoints(unlockPoints);
        for (String activity : activities) {
            story.activity(activity, Integer.parseInt(activity.replaceAll("\\D", "")));
        }
        return story;
    }

    @Test
    void theUnlockingSetIsTheQuickestWayToTheNextRow() {
        // 4 points: b and c take 120 s, every set with a more than 600 s. Then row 1, then the rest.
        var story = story(4, "a600", "b60", "c60", "d60")
                .row(tile("a", 3, 1, "a600"), tile("b", 2, 1, "b60"), tile("c", 2, 1, "c60"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(780, 60, 120, 180);
    }

    @Test
    void theUnlockingSetIsWorkedByPointsThenKey() {
        // All three are needed: c has more points, then a before b.
        var story = story(4, "a60", "b60", "c60")
                .row(tile("b", 1, 1, "b60"), tile("c", 2, 1, "c60"), tile("a", 1, 1, "a60"))
                .row(tile("d", 1, 1, "a60"));

        assertThat(story.completions()).containsExactly(180, 60, 120, 240);
    }

    @Test
    void theRestOfTheRowFollowsByPointsThenKey() {
        // The set is a, for which Ann has no boat. c has more points than b; when c is there, a is again the set of
        // one point (as quick as b, smaller key), and b is the rest.
        var story = story(3, "a60", "b60", "c60")
                .row(
                        tile("a", 3, 1, rule("a60", "a60", "requires: [boat]")),
                        tile("b", 1, 1, "b60"),
                        tile("c", 2, 1, "c60"))
                .row(tile("d", 1, 1, "b60"));

        assertThat(story.completions()).containsExactly(TeamResult.NEVER, 120, 60, 180);
    }

    @Test
    void ofEquallyQuickSetsTheOneOfFewerTilesIsTaken() {
        // 2 points: z in 120 s or b and c in 120 s.
        var story = story(2, "z120", "b60", "c60", "d60")
                .row(tile("b", 1, 1, "b60"), tile("c", 1, 1, "c60"), tile("z", 2, 1, "z120"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(240, 300, 120, 180);
    }

    @Test
    void ofEquallyQuickAndLargeSetsTheOneOfSmallerKeysIsTaken() {
        // Every pair takes 120 s: a and b of a, b, c, d.
        var story = story(2, "a60", "b60", "c60", "d60", "e60")
                .row(tile("d", 1, 1, "d60"), tile("c", 1, 1, "c60"), tile("b", 1, 1, "b60"), tile("a", 1, 1, "a60"))
                .row(tile("e", 1, 1, "e60"));

        assertThat(story.completions()).containsExactly(300, 240, 120, 60, 180);
    }

    @Test
    void keysCompareByCodePoint() {
        // Z before a, t10 before t2.
        var story = story(1, "a60", "b60", "c60", "d60")
                .row(tile("a", 1, 1, "a60"), tile("t2", 1, 1, "b60"), tile("t10", 1, 1, "c60"), tile("Z", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(120, 240, 180, 60);
    }

    @Test
    void keysBeyondSixteenBitsComeLast() {
        // U+1F41F is after U+FF21, though its first surrogate, U+D83D, is before.
        var story = story(1, "a60", "b60").row(tile("\uD83D\uDC1F", 1, 1, "a60"), tile("\uFF21", 1, 1, "b60"));

        assertThat(story.completions()).containsExactly(120, 60);
    }

    @Test
    void lowerRowsAreWorkedByPointsThenFromTheHighestRow() {
        // a, d and h open the rows; what is left takes 600 s each: e (2 points, row 1), b (2, row 0), g (1, row 1), c.
        var story = story(1, "a60", "d60", "h60", "b600", "c600", "e600", "g600")
                .row(tile("a", 1, 1, "a60"), tile("b", 2, 1, "b600"), tile("c", 1, 1, "c600"))
                .row(tile("d", 1, 1, "d60"), tile("e", 2, 1, "e600"), tile("g", 1, 1, "g600"))
                .row(tile("h", 1, 1, "h60"));

        assertThat(story.completions()).containsExactly(60, 1_380, 2_580, 120, 780, 1_980, 180);
    }

    @Test
    void grantsToLowerRowsGoByPointsThenToTheLowestRow() {
        // As before, but the four share one drop: it goes to b, e, c, g.
        var story = story(1, "a60", "d60", "h60", "x600")
                .row(tile("a", 1, 1, "a60"), tile("b", 2, 1, "x600"), tile("c", 1, 1, "x600"))
                .row(tile("d", 1, 1, "d60"), tile("e", 2, 1, "x600"), tile("g", 1, 1, "x600"))
                .row(tile("h", 1, 1, "h60"));

        assertThat(story.completions()).containsExactly(60, 780, 1_980, 120, 1_380, 2_580, 180);
    }

    @Test
    void grantsGoToTheHighestRowFirst() {
        // b has five points, but stands in row 0 when e is open.
        var story = story(1, "a60", "x600")
                .row(tile("a", 1, 1, "a60"), tile("b", 5, 1, "x600"))
                .row(tile("e", 1, 1, "x600"));

        assertThat(story.completions()).containsExactly(60, 1_260, 660);
    }

    @Test
    void grantsDoNotFollowTheUnlockingSet() {
        // The set is c (600 s), but its drops go to b, which has more points, until b is complete and opens the row.
        var story = story(1, "x600", "d60")
                .row(tile("b", 2, 2, "x600"), tile("c", 1, 1, "x600"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(1_200, 1_860, 1_260);
    }

    @Test
    void aCompletedTileLeavesLessToUnlock() {
        // 3 points: b, c and d (180 s) before a (200 s). Ann has no boat for b and works on c, but the first drop goes
        // to
        // b. 2 points are lacking: c and d (120 s). With c, 1 is lacking: d, which opens the row at 180.
        var story = story(3, "a200", "x60", "d60")
                .row(
                        tile("a", 3, 1, "a200"),
                        tile("b", 1, 1, rule("x60", "x60", "requires: [boat]")),
                        tile("c", 1, 1, "x60"),
                        tile("d", 1, 1, "d60"))
                .row(tile("e", 1, 1, "d60"));

        assertThat(story.result().unlockSeconds()).containsExactly(0, 180);
        assertThat(story.completions()).containsExactly(440, 60, 120, 180, 240);
    }

    @Test
    void anEstimateIsThatOfTheQuickestRule() {
        // z is estimated at 50 s, less than b, though Ann works on it in the preferred way, 100 s.
        var story = story(1, "z100", "z50", "b60", "d60")
                .row(tile("b", 1, 1, "b60"), tile("z", 1, 1, "z100", "z50"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(220, 100, 160);
    }

    @Test
    void anEstimateCountsWholeAttempts() {
        // 3 units at 2 a time, the mean of 1 to 3, are 2 attempts of 60 s: more than the 100 s of z.
        var story = story(1, "z100", "d60")
                .activity("fish", "solo: true", eachPlayer(60, outcome("1", "fish: 1-3")))
                .row(tile("a", 1, 3, "fish"), tile("z", 1, 1, "z100"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.result().completionSeconds()[1]).isEqualTo(100);
        assertThat(story.result().unlockSeconds()).containsExactly(0, 100);
    }

    @Test
    void anEstimateCountsAllLootLines() {
        // Two units in one attempt of 100 s, against 150 s.
        var story = story(1, "a150", "d60")
                .activity("fish", "solo: true", eachPlayer(50, certain("fish")), eachPlayer(100, certain("fish")))
                .row(tile("a", 1, 1, "a150"), tile("z", 1, 2, "fish"))
                .row(tile("d", 1, 1, "d60"));

        assertThat(story.completions()).containsExactly(310, 100, 160);
    }

    @Test
    void greedyTakesPointsThenTheQuickestThenTheKey() {
        // c (3 points, 300 s) before b (600 s) opens row 1: d (3, 100 s), b, and a before e.
        var story = story(1, "a60", "b600", "c300", "d100", "e60")
                .row(tile("a", 1, 1, "a60"), tile("b", 3, 1, "b600"), tile("c", 3, 1, "c300"))
                .row(tile("d", 3, 1, "d100"), tile("e", 1, 1, "e60"))
                .playing("Greedy");

        assertThat(story.completions()).containsExactly(1_060, 1_000, 300, 400, 1_120);
    }

    @Test
    void greedyGrantsInTheSameOrder() {
        // y is estimated at 60 s, x at 300 s; by key x would be first.
        var story = story(1, "f60")
                .row(tile("x", 2, 5, "f60"), tile("y", 2, 1, "f60"))
                .playing("Greedy");

        assertThat(story.completions()).containsExactly(360, 60);
    }

    @Test
    void rowUnlockingGrantsByKey() {
        var story = story(1, "f60").row(tile("x", 2, 5, "f60"), tile("y", 2, 1, "f60"));

        assertThat(story.completions()).containsExactly(300, 360);
    }

    @Test
    void comboUnlockingSparesWhatLockedRowsShare() {
        // a: 60 s x (1 + 2) = 180 s, b: 100 s, so b opens the last row at 100. Then points + sharing tiles:
        // a 1 + 2, d 1 + 2, e 1 + 2, h 3, i 2. h (50 s) until 150, a (60 s) until 210.
        // Now d and e 1 + 1, i 2: i (10 s) until 220, d (120 s) until 340, e (180 s) until 520.
        var story = story(1, "f60", "b100", "h50", "i10")
                .row(tile("a", 1, 1, "f60"), tile("b", 1, 1, "b100"))
                .row(tile("d", 1, 2, "f60"), tile("e", 1, 3, "f60"), tile("h", 3, 1, "h50"), tile("i", 2, 1, "i10"))
                .playing("ComboUnlocking");

        assertThat(story.completions()).containsExactly(210, 100, 340, 520, 150, 220);
    }

    @Test
    void comboUnlockingGrantsByRowUntilTheLastRowIsOpen() {
        // x before y by key; z opens with both.
        var story = story(4, "f60", "z60")
                .row(tile("x", 2, 5, "f60"), tile("y", 2, 1, "f60"))
                .row(tile("z", 1, 1, "z60"))
                .playing("ComboUnlocking");

        assertThat(story.completions()).containsExactly(300, 360, 420);
    }

    @Test
    void comboUnlockingGrantsGreedilyInTheLastRow() {
        var story = story(1, "f60")
                .row(tile("x", 2, 5, "f60"), tile("y", 2, 1, "f60"))
                .playing("ComboUnlocking");

        assertThat(story.completions()).containsExactly(360, 60);
    }
}
