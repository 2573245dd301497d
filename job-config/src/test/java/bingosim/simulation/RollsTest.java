package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static bingosim.simulation.TeamResult.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Events of a minute, in which an attempt of a minute fits once. */
class RollsTest {
    private static final int RUNS = 10_000;

    private static Story minute() {
        return Story.lasting("PT1M");
    }

    /** In how many runs the first team completed each tile. */
    private static int[] timesCompleted(Story story) {
        var simulator = story.simulator("seed");
        int[] times = null;
        for (int run = 0; run < RUNS; run++) {
            int[] completions = simulator.run(run).teams()[0].completionSeconds();
            times = times == null ? new int[completions.length] : times;
            for (int tile = 0; tile < completions.length; tile++) {
                times[tile] += completions[tile] == NEVER ? 0 : 1;
            }
        }
        return times;
    }

    /** Within 4.5 standard errors; never and always are exact. */
    private static void assertChances(Story story, double... chances) {
        int[] times = timesCompleted(story);
        assertThat(times).hasSameSizeAs(chances);
        for (int tile = 0; tile < chances.length; tile++) {
            double error = Math.sqrt(RUNS * chances[tile] * (1 - chances[tile]));
            assertThat((double) times[tile]).as("tile %d", tile).isCloseTo(RUNS * chances[tile], within(4.5 * error));
        }
    }

    /** The first tile is worked on and wants {@code accepted}; the others want one drop each, of one name. */
    private static Story fishing(String traits, String accepted, String[] outcomes, String... others) {
        var tiles = new String[others.length + 1];
        tiles[0] = tile("a", 2, 1, rule("fish", accepted));
        for (int other = 0; other < others.length; other++) {
            tiles[other + 1] = tile("b" + other, 1, 1, rule("fish", others[other]));
        }
        return minute().activity("fish", "solo: true" + traits, eachPlayer(60, outcomes))
                .row(tiles);
    }

    private static String bandOf(String chance) {
        return ", bands: [{size: 1, chance: %s}]".formatted(chance);
    }

    @Test
    void anOutcomeComesAsOftenAsItsChanceSays() {
        String[] outcomes = {outcome("1/4", "cod: 1"), outcome("0.1", "eel: 1")};

        assertChances(fishing("", "cod", outcomes, "eel"), 0.25, 0.1);
    }

    @Test
    void whatTheMultiplierAddsIsTakenFromTheOthersInProportion() {
        // 1/4 x 1.6 = 0.4; of the other 0.6 a third is eel (1/4 against 1/2 for nothing).
        String[] outcomes = {outcome("1/4", "cod: 1"), outcome("1/4", "eel: 1")};

        assertChances(fishing(bandOf("1.6"), "cod", outcomes, "eel"), 0.4, 0.2);
    }

    @Test
    void whatTheMultiplierTakesAwayGoesToTheOthersInProportion() {
        // 1/2 x 0.4 = 0.2; of the other 0.8 a half is eel (1/4 against 1/4 for nothing).
        String[] outcomes = {outcome("1/2", "cod: 1"), outcome("1/4", "eel: 1")};

        assertChances(fishing(bandOf("0.4"), "cod", outcomes, "eel"), 0.2, 0.4);
    }

    @Test
    void withoutNothingTheOtherOutcomesTakeTheRest() {
        // 1/2 x 0.5 = 0.25 and 0.75.
        String[] outcomes = {outcome("1/2", "cod: 1"), outcome("1/2", "eel: 1")};

        assertChances(fishing(bandOf("0.5"), "cod", outcomes, "eel"), 0.25, 0.75);
    }

    @Test
    void acceptedOutcomesKeepTheirProportions() {
        // A = 0.3 becomes 0.6: 0.2 and 0.4. Eel has 0.1 of the other 0.7: 0.4 / 7.
        String[] outcomes = {
            outcome("0.1", "cod: 1, small: 1"), outcome("0.2", "ray: 1, large: 1"), outcome("0.1", "eel: 1")
        };

        assertChances(fishing(bandOf("2"), "cod, ray", outcomes, "small", "large", "eel"), 0.6, 0.2, 0.4, 0.4 / 7);
    }

    @Test
    void oneAcceptedDropMakesAnOutcomeAccepted() {
        // Eel comes with every cod: 0.3 x 2.
        String[] outcomes = {outcome("0.3", "eel: 1, cod: 1")};

        assertChances(fishing(bandOf("2"), "cod", outcomes, "eel"), 0.6, 0.6);
    }

    @Test
    void multipliedChancesEndAtOne() {
        // 3/4 x 2 = 1.5, 3/4 x 4/3 = 1: always cod, never eel.
        String[] outcomes = {outcome("3/4", "cod: 1"), outcome("1/4", "eel: 1")};

        assertChances(fishing(bandOf("2"), "cod", outcomes, "eel"), 1, 0);
        assertChances(fishing(bandOf("4/3"), "cod", outcomes, "eel"), 1, 0);
    }

    @Test
    void multipliedChancesThatEndAtOneKeepTheirProportions() {
        // A = 0.8, x 2: at most 1, of which 1/4 and 3/4.
        String[] outcomes = {
            outcome("0.2", "cod: 1, small: 1"), outcome("0.6", "ray: 1, large: 1"), outcome("0.1", "eel: 1")
        };

        assertChances(fishing(bandOf("2"), "cod, ray", outcomes, "small", "large", "eel"), 1, 0.25, 0.75, 0);
    }

    @Test
    void theRestIsNothingWhereAllOutcomesAreAccepted() {
        // A = 1 becomes 0.6: 0.2 x 0.6 and 0.8 x 0.6.
        String[] outcomes = {outcome("0.2", "cod: 1, small: 1"), outcome("0.8", "ray: 1, large: 1")};

        assertChances(fishing(bandOf("0.6"), "cod, ray", outcomes, "small", "large"), 0.6, 0.12, 0.48);
    }

    @Test
    void aLineWithoutAnAcceptedOutcomeIsNotMultiplied() {
        var story = minute().activity(
                        "fish",
                        "solo: true" + bandOf("2"),
                        eachPlayer(60, outcome("0.2", "cod: 1")),
                        eachPlayer(60, outcome("0.3", "eel: 1")))
                .row(tile("a", 2, 1, rule("fish", "cod")), tile("b", 1, 1, rule("fish", "eel")));

        assertChances(story, 0.4, 0.3);
    }

    @Test
    void bandAndModifiersMultiply() {
        // 0.1 x 2 x 1.5 x 2 = 0.6; the third modifier's capability is missing.
        var modifiers =
                "modifiers: [{capability: rod, chance: 1.5}, {capability: bait, chance: 2}, {capability: net, chance: 3}]";
        var story = minute().activity("fish", "solo: true" + bandOf("2"), eachPlayer(60, outcome("0.1", "cod: 1")))
                .row(tile("a", 1, 1, rule("fish", "cod", modifiers)))
                .player("Ann", "capabilities: [rod, bait]");

        assertChances(story, 0.6);
    }

    @Test
    void modifiersOfATileThatIsNotWorkedOnDoNotApply() {
        var story = minute().activity(
                        "fish", "solo: true", eachPlayer(60, outcome("0.2", "cod: 1"), outcome("0.3", "eel: 1")))
                .row(
                        tile("a", 2, 1, rule("fish", "cod")),
                        tile("b", 1, 1, rule("fish", "eel", "modifiers: [{capability: rod, chance: 3}]")))
                .player("Ann", "capabilities: [rod]");

        assertChances(story, 0.2, 0.3);
    }

    @Test
    void aLinePerPlayerRollsForEachMember() {
        assertThat(together(eachPlayer(60, certain("cod")), 3).completions()).containsExactly(60);
        assertThat(together(eachPlayer(60, certain("cod")), 4).completions()).containsExactly(NEVER);
    }

    @Test
    void aLinePerGroupRollsOnce() {
        assertThat(together(wholeGroup(60, certain("cod")), 1).completions()).containsExactly(60);
        assertThat(together(wholeGroup(60, certain("cod")), 2).completions()).containsExactly(NEVER);
    }

    @Test
    void membersRollIndependently() {
        // Three of three with 0.6 each.
        assertChances(together(eachPlayer(60, outcome("0.6", "cod: 1")), 3), 0.216);
    }

    private static Story together(String line, int need) {
        return minute().activity("fish", "solo: false, group: {min: 3, max: 3}", line)
                .row(tile("a", 1, need, rule("fish", "cod")))
                .players("Ann", "Bob", "Cid");
    }

    @Test
    void aRollPerPlayerUsesHisOwnCapabilities() {
        // Ann has 0.5 x 2 = 1, Bob 0.5: one cod always, two in half of the runs.
        assertChances(withOneRod(eachPlayer(60, outcome("0.5", "cod: 1")), "Ann", 1), 1);
        assertChances(withOneRod(eachPlayer(60, outcome("0.5", "cod: 1")), "Ann", 2), 0.5);
        assertChances(withOneRod(eachPlayer(60, outcome("0.5", "cod: 1")), "Bob", 1), 1);
        assertChances(withOneRod(eachPlayer(60, outcome("0.5", "cod: 1")), "Bob", 2), 0.5);
    }

    @Test
    void aRollPerGroupUsesTheCapabilitiesOfAll() {
        assertChances(withOneRod(wholeGroup(60, outcome("0.3", "cod: 1")), "Ann", 1), 0.6);
        assertChances(withOneRod(wholeGroup(60, outcome("0.3", "cod: 1")), "Bob", 1), 0.6);
    }

    private static Story withOneRod(String line, String owner, int need) {
        return minute().activity("fish", "solo: false, group: {min: 2, max: 2}", line)
                .row(tile("a", 1, need, rule("fish", "cod", "modifiers: [{capability: rod, chance: 2}]")))
                .player("Ann", owner.equals("Ann") ? "capabilities: [rod]" : "")
                .player("Bob", owner.equals("Bob") ? "capabilities: [rod]" : "");
    }

    @Test
    void aRangeIsUniformAndIncludesBothEnds() {
        // 2, 3, 4 or 5, a quarter each.
        assertChances(catching("2-5", 2), 1);
        assertChances(catching("2-5", 3), 0.75);
        assertChances(catching("2-5", 4), 0.5);
        assertChances(catching("2-5", 5), 0.25);
        assertChances(catching("2-5", 6), 0);
    }

    private static Story catching(String units, int need) {
        return minute().activity("fish", "solo: true", eachPlayer(60, outcome("1", "cod: " + units)))
                .row(tile("a", 1, need, rule("fish", "cod")));
    }
}
