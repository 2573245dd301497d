package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static bingosim.simulation.TeamResult.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

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
}
