package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.TeamResult.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void whatIsOverIsLost() {
        // Five cod an attempt. At 60 tile a takes three and two are lost; b has 5 at 120 and 10 at 180. Had the two
        // gone to b, it would have had its six at 120.
        var story = catching("cod: 5").row(tile("a", 2, 3, rule("fish", "cod")), tile("b", 1, 6, rule("fish", "cod")));

        assertThat(story.completions()).containsExactly(60, 180);
    }

    @Test
    void theNextGrantSeesTheCompletedTile() {
        var story = catching("cod: 1, eel: 1")
                .row(tile("a", 2, 1, rule("fish", "cod, eel")), tile("b", 1, 1, rule("fish", "cod, eel")));

        assertThat(story.completions()).containsExactly(60, 60);
    }

    @Test
    void theNextGrantSeesTheUnlockedRow() {
        var result = catching("cod: 1, eel: 1, ray: 1")
                .row(tile("a", 1, 1, rule("fish", "cod")))
                .row(tile("b", 1, 1, rule("fish", "eel")))
                .row(tile("c", 1, 1, rule("fish", "ray")))
                .result();

        assertThat(result.completionSeconds()).containsExactly(60, 60, 60);
        assertThat(result.unlockSeconds()).containsExactly(0, 60, 60);
        assertThat(result.rowReached()).isEqualTo(2);
    }

    @Test
    void aGrantForALockedRowIsLost() {
        // Eel comes before cod, when row 1 is still locked.
        var story = catching("eel: 1, cod: 1")
                .row(tile("a", 1, 1, rule("fish", "cod")))
                .row(tile("b", 1, 1, rule("fish", "eel")));

        assertThat(story.completions()).containsExactly(60, 120);
    }

    @Test
    void theNextMembersRollSeesTheCompletedTile() {
        var story = Story.ofAnHour()
                .activity("fish", "solo: false, group: {min: 2, max: 2}", eachPlayer(60, certain("fish")))
                .row(tile("a", 1, 1, "fish"))
                .row(tile("b", 1, 1, "fish"))
                .players("Ann", "Bob");

        assertThat(story.completions()).containsExactly(60, 60);
    }

    @Test
    void theNextLootLineSeesTheUnlockedRow() {
        assertThat(twoLines("cod", "eel").completions()).containsExactly(60, 60);
        assertThat(twoLines("eel", "cod").completions()).containsExactly(60, 120);
    }

    private static Story twoLines(String first, String second) {
        return Story.ofAnHour()
                .activity("fish", "solo: true", eachPlayer(60, certain(first)), eachPlayer(60, certain(second)))
                .row(tile("a", 1, 1, rule("fish", "cod")))
                .row(tile("b", 1, 1, rule("fish", "eel")));
    }

    @Test
    void aGrantGoesToOneTileOnly() {
        var story = catching("cod: 1").row(tile("a", 2, 1, rule("fish", "cod")), tile("b", 1, 1, rule("fish", "cod")));

        assertThat(story.completions()).containsExactly(60, 120);
    }

    @Test
    void aGrantGoesOnlyToRulesForItsActivity() {
        // Tile b is worth more, but takes gold from mining only, and Ann has no pick: all gold is dug, for a.
        var story = Story.ofAnHour()
                .activity("dig", "solo: true", eachPlayer(60, certain("gold")))
                .activity("mine", "solo: true", eachPlayer(60, certain("gold")))
                .row(tile("a", 1, 2, rule("dig", "gold")), tile("b", 2, 1, rule("mine", "gold", "requires: [pick]")));

        assertThat(story.completions()).containsExactly(120, NEVER);
    }

    @Test
    void requirementsDoNotLimitGrants() {
        // Ann may not dig for b, which is worth more, but what she digs for a goes to b first.
        var story = Story.ofAnHour()
                .activity("dig", "solo: true", eachPlayer(60, certain("gold")))
                .row(tile("a", 1, 2, rule("dig", "gold")), tile("b", 2, 1, rule("dig", "gold", "requires: [pick]")));

        assertThat(story.completions()).containsExactly(180, 60);
    }

    @Test
    void anAttemptUnderWayForACompletedTileGoesOnAndGrants() {
        // Ann completes a at 60. Bob's attempt for it ends at 90 and counts for b; Ann's second one ends at 120.
        var story = Story.ofAnHour()
                .activity("fish", 60)
                .row(tile("a", 2, 1, "fish"), tile("b", 1, 2, "fish"))
                .player("Ann", "")
                .player("Bob", "skill: 1.5");

        assertThat(story.completions()).containsExactly(60, 120);
    }

    @Test
    void anAttemptUnderWayForACompletedTileKeepsItsPlayer() {
        // Bob chops in vain until 90 and fishes until 180; Ann fishes from 60 to 120 and to 180.
        var story = Story.ofAnHour()
                .activity("chop", 60)
                .activity("fish", 60)
                .row(tile("a", 2, 1, "chop"), tile("b", 1, 2, "fish"))
                .player("Ann", "")
                .player("Bob", "skill: 1.5");

        assertThat(story.completions()).containsExactly(60, 180);
    }

    @Test
    void aRowOpensWhenTheRowBeforeHasThePoints() {
        // 2 + 1 points reach 3 with the second tile.
        var result = Story.ofAnHour()
                .unlockPoints(3)
                .activity("fish", 60)
                .row(tile("a", 2, 1, "fish"), tile("b", 1, 1, "fish"))
                .row(tile("c", 1, 1, "fish"))
                .result();

        assertThat(result.unlockSeconds()).containsExactly(0, 120);
        assertThat(result.completionSeconds()).containsExactly(60, 120, 180);
    }

    @Test
    void pointsOfOtherRowsDoNotOpenARow() {
        // Row 0 has 5 points, but row 2 asks for 2 points of row 1, which are there at 180.
        var result = Story.ofAnHour()
                .unlockPoints(2)
                .activity("fish", 60)
                .row(tile("a", 5, 1, "fish"))
                .row(tile("b", 1, 1, "fish"), tile("c", 1, 1, "fish"))
                .row(tile("d", 1, 1, "fish"))
                .result();

        assertThat(result.unlockSeconds()).containsExactly(0, 60, 180);
        assertThat(result.completionSeconds()).containsExactly(60, 120, 180, 240);
    }

    @Test
    void aRowThatIsNotReachedIsNeverUnlocked() {
        var result = Story.lasting("PT1M")
                .activity("fish", 60)
                .row(tile("a", 1, 2, "fish"))
                .row(tile("b", 1, 1, "fish"))
                .result();

        assertThat(result.unlockSeconds()).containsExactly(0, NEVER);
        assertThat(result.rowReached()).isZero();
        assertThat(result.points()).isZero();
        assertThat(result.finishedSecond()).isZero();
    }

    @Test
    void withoutUnlockPointsEveryRowIsOpenFromTheStart() {
        // The highest row comes first. Then the work is for b (rows descending), the fish go to a (rows ascending).
        var result = Story.ofAnHour()
                .unlockPoints(0)
                .activity("fish", 60)
                .row(tile("a", 1, 1, "fish"))
                .row(tile("b", 1, 1, "fish"))
                .row(tile("c", 1, 1, "fish"))
                .result();

        assertThat(result.unlockSeconds()).containsExactly(0, 0, 0);
        assertThat(result.rowReached()).isEqualTo(2);
        assertThat(result.completionSeconds()).containsExactly(120, 180, 60);
    }

    @Test
    void aTileWithoutPointsCountsAsATile() {
        var result = Story.ofAnHour()
                .activity("fish", 60)
                .row(tile("a", 1, 1, "fish"), tile("b", 0, 1, "fish"))
                .result();

        assertThat(result.points()).isEqualTo(1);
        assertThat(result.tiles()).isEqualTo(2);
        assertThat(result.finishedSecond()).isEqualTo(120);
    }

    @Test
    void attemptsThatEndTogetherAllocateInTheOrderOfTheirStart() {
        // Ann chops for x, Bob fishes for a, both until 60. If Ann started first, x opens row 1 and Bob's fish goes to
        // c
        // there, and another one to a at 120; if Bob did, his fish completes a and the next one c.
        assertThat(choppingAndFishing(60, 1)
                        .players("Ann")
                        .player("Bob", "capabilities: [boat]")
                        .completions())
                .containsExactly(120, 60, 60);
        assertThat(choppingAndFishing(60, 1)
                        .player("Bob", "capabilities: [boat]")
                        .players("Ann")
                        .completions())
                .containsExactly(60, 60, 120);
    }

    @Test
    void ofAttemptsThatEndTogetherTheOneUnderWayLongerAllocatesFirst() {
        // Ann chops from 0 to 120, Bob fishes from 0 to 60 and from 60 to 120: Ann's attempt is the older one, wherever
        // she stands in the roster. It opens row 1, Bob's second fish goes to c, his third one to a at 180.
        assertThat(choppingAndFishing(120, 2)
                        .players("Ann")
                        .player("Bob", "capabilities: [boat]")
                        .completions())
                .containsExactly(180, 120, 120);
        assertThat(choppingAndFishing(120, 2)
                        .player("Bob", "capabilities: [boat]")
                        .players("Ann")
                        .completions())
                .containsExactly(180, 120, 120);
    }

    private static Story choppingAndFishing(int chopSeconds, int needOfA) {
        return Story.ofAnHour()
                .activity("chop", chopSeconds)
                .activity("fish", 60)
                .row(tile("a", 2, needOfA, rule("fish", "fish", "requires: [boat]")), tile("x", 1, 1, "chop"))
                .row(tile("c", 1, 1, rule("fish", "fish", "requires: [boat]")));
    }

    private static Story catching(String grants) {
        return Story.ofAnHour().activity("fish", "solo: true", eachPlayer(60, outcome("1", grants)));
    }
}
