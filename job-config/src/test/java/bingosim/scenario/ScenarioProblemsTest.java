package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bingosim.testkit.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a scenario, told by the reader and by the JSON Schema that editors use, of the same texts. */
class ScenarioProblemsTest {
    /**
     * A way to break the tiny scenario.
     *
     * @param path where the reader finds the problem, and the only one
     * @param isVisibleToSchema whether the schema alone refuses it too
     */
    record Broken(String from, String to, String path, boolean isVisibleToSchema) {
        String text() {
            String text = Scenarios.TINY.replace(from, to);
            assertThat(text).as("the text to break").isNotEqualTo(Scenarios.TINY);
            return text;
        }
    }

    private static final String TILE_A =
            "{key: a, name: A, points: 2, need: 3, rules: [{activity: fish, drops: [salmon]}]}";

    static final List<Broken> BROKEN = List.of(
            new Broken("name: Tiny", "name: Tiny\nnme: x", "nme", true),
            new Broken("zone: UTC\n", "", "zone", true),
            new Broken("name: Tiny", "name: Tiny\nname: Again", "name", false),
            new Broken("zone: UTC", "zone: Mars/Olympus", "zone", false),
            new Broken("2025-02-03T09:00", "2025-02-03", "start", true),
            new Broken("PT1H", "PT0S", "duration", true),
            new Broken("PT1H", "PT0.5S", "duration", true),
            new Broken("PT1H", "one hour", "duration", true),
            new Broken("unlockPoints: 2", "unlockPoints: -1", "unlockPoints", true),
            new Broken("unlockPoints: 2", "unlockPoints: 1.5", "unlockPoints", true),
            new Broken("solo: true", "solo: maybe", "activities.fish.solo", true),
            new Broken("solo: true", "solo: false", "activities.fish", false),
            new Broken("solo: true", "solo: true\n    group: {min: 3, max: 2}", "activities.fish.group.max", false),
            new Broken("solo: true", "solo: true\n    group: {min: 0, max: 2}", "activities.fish.group.min", true),
            new Broken("solo: true", "solo: true\n    bands: []", "activities.fish.bands", true),
            new Broken(
                    "solo: true",
                    "solo: true\n    bands: [{size: 1-3}, {size: 3-4}]",
                    "activities.fish.bands[1].size",
                    false),
            new Broken("solo: true", "solo: true\n    bands: [{size: 4-3}]", "activities.fish.bands[0].size", false),
            new Broken(
                    "solo: true", "solo: true\n    bands: [{size: 1, time: 0}]", "activities.fish.bands[0].time", true),
            new Broken("per-player", "per-team", "activities.fish.attempts[0].roll", true),
            new Broken("seconds: 30", "seconds: 0", "activities.fish.attempts[0].time.seconds", true),
            new Broken("seconds: 30", "seconds: 2000000000", "activities.fish.attempts[0].time.seconds", true),
            new Broken("variance: 10", "variance: -1", "activities.fish.attempts[0].time.variance", true),
            new Broken("variance: 10", "distribution: cauchy", "activities.fish.attempts[0].time.distribution", true),
            new Broken(
                    "chance: 1/4, grants: {s",
                    "chance: 4/5, grants: {s",
                    "activities.fish.attempts[0].outcomes",
                    false),
            new Broken(
                    "chance: 1/4, grants: {s",
                    "chance: 1/0, grants: {s",
                    "activities.fish.attempts[0].outcomes[0].chance",
                    true),
            new Broken(
                    "chance: 1/4, grants: {s",
                    "chance: -0.5, grants: {s",
                    "activities.fish.attempts[0].outcomes[0].chance",
                    true),
            new Broken(
                    "chance: 1/4, grants: {s",
                    "chance: .nan, grants: {s",
                    "activities.fish.attempts[0].outcomes[0].chance",
                    true),
            new Broken("trout: 1-3", "trout: 3-1", "activities.fish.attempts[0].outcomes[1].grants.trout", false),
            new Broken("trout: 1-3", "trout: 0", "activities.fish.attempts[0].outcomes[1].grants.trout", true),
            new Broken("grants: {salmon: 1}", "grants: {}", "activities.fish.attempts[0].outcomes[0].grants", true),
            new Broken("need: 20", "need: 0", "rows[1].tiles[0].need", true),
            new Broken("points: 5", "points: -5", "rows[2].tiles[0].points", true),
            new Broken("points: 2, need: 3", "points: 1, need: 3", "rows[0]", false),
            new Broken("key: b", "key: a", "rows[1].tiles[0].key", false),
            new Broken(
                    "activity: fish, drops: [trout]",
                    "activity: fsh, drops: [trout]",
                    "rows[1].tiles[0].rules[0].activity",
                    false),
            new Broken("drops: [trout]", "drops: [eel]", "rows[1].tiles[0].rules[0].drops", false),
            new Broken("drops: [trout]", "drops: []", "rows[1].tiles[0].rules[0].drops", true),
            new Broken("drops: [trout]", "drops: [trout, trout]", "rows[1].tiles[0].rules[0].drops[1]", true),
            new Broken(
                    "[{activity: fish, drops: [trout]}]",
                    "[{activity: fish, drops: [trout]}, {activity: fish, drops: [salmon]}]",
                    "rows[1].tiles[0].rules[1].activity",
                    false),
            new Broken(
                    "drops: [trout]",
                    "drops: [trout], modifiers: [{capability: net, time: 0}]",
                    "rows[1].tiles[0].rules[0].modifiers[0].time",
                    true),
            new Broken("[" + TILE_A + "]", seventeenTiles(), "rows[0].tiles", true),
            new Broken("skill: 0.9", "skill: 0", "players.Ann.skill", true),
            new Broken("skill: 0.9", "schedule: []", "players.Ann.schedule", true),
            new Broken("skill: 0.9", "schedule: [Mon 18:00 0]", "players.Ann.schedule[0]", true),
            new Broken("skill: 0.9", "schedule: [Funday 18:00 60]", "players.Ann.schedule[0]", true),
            new Broken("[Cid, Dan]", "[Cid, Cid]", "teams[1].players[1]", true),
            new Broken("[Cid, Dan]", "[Cid, Bob]", "teams[1].players", false),
            new Broken("[Cid, Dan]", "[Cid, Eve]", "teams[1].players", false),
            new Broken("name: Blue", "name: Red", "teams[1].name", false),
            new Broken("strategy: Greedy", "strategy: Greedier", "teams[1].strategy", true));

    private static String seventeenTiles() {
        var tiles = new StringBuilder("[" + TILE_A);
        for (int i = 0; i < 16; i++) {
            tiles.append(", ").append(TILE_A.replace("key: a", "key: a" + i));
        }
        return tiles.append("]").toString();
    }

    @ParameterizedTest
    @FieldSource("BROKEN")
    void eachMistakeIsOneProblemWhereItIs(Broken broken) {
        var refusal = catchThrowableOfType(InvalidScenarioException.class, () -> Scenarios.parse(broken.text()));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.problems()).extracting(Problem::path).containsExactly(broken.path());
    }

    @ParameterizedTest
    @FieldSource("BROKEN")
    void schemaRefusesWhatItCanSee(Broken broken) {
        if (!broken.text().contains("name: Again")) {
            assertThat(ScenarioSchema.accepts(broken.text())).isNotEqualTo(broken.isVisibleToSchema());
        }
    }

    static List<String> bundled() {
        return ScenarioFiles.bundled();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledScenariosPassBoth(String name) {
        ScenarioSource source = ScenarioFiles.find(name);

        assertThatCode(source::parse).doesNotThrowAnyException();
        assertThat(ScenarioSchema.accepts(source.text())).isTrue();
    }

    @Test
    void tinyScenarioPassesBoth() {
        assertThatCode(Scenarios::tiny).doesNotThrowAnyException();
        assertThat(ScenarioSchema.accepts(Scenarios.TINY)).isTrue();
    }

    @Test
    void fiveMistakesAreFiveProblems() {
        String text = Scenarios.TINY
                .replace("zone: UTC", "zone: Mars/Olympus")
                .replace("seconds: 30", "seconds: 0")
                .replace("drops: [trout]", "drops: [eel]")
                .replace("skill: 0.9", "skil: 0.9")
                .replace("[Cid, Dan]", "[Cid, Bob]");

        var refusal = catchThrowableOfType(InvalidScenarioException.class, () -> Scenarios.parse(text));

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "zone",
                        "activities.fish.attempts[0].time.seconds",
                        "rows[1].tiles[0].rules[0].drops",
                        "players.Ann.skil",
                        "teams[1].players");
        assertThat(refusal).hasMessageContaining("5 problems").hasMessageContaining("did you mean skill?");
    }
}
