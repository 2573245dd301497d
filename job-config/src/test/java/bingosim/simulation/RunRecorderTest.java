package bingosim.simulation;

import static bingosim.simulation.Story.certain;
import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.rule;
import static bingosim.simulation.Story.tile;
import static bingosim.simulation.Story.wholeGroup;
import static org.assertj.core.api.Assertions.assertThat;

import bingosim.scenario.Scenario;
import bingosim.testkit.Scenarios;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecorderTest {
    private static final int SCENARIOS = 300;

    private static RecordedTeam recorded(Story story) {
        return recorder(story.scenario(), "seed").run(0).teams().get(0);
    }

    private static RunRecorder recorder(Scenario scenario, String seed) {
        return new RunRecorder(CompiledScenario.of(scenario), seed);
    }

    /** Ann fishes alone: she has a in 2 attempts of 60 s, what opens b; that takes one attempt more. */
    @Test
    void everyAttemptAndDropIsWrittenDown() {
        var story = Story.ofAnHour()
                .activity("fish", 60)
                .row(tile("a", 1, 2, "fish"))
                .row(tile("b", 1, 1, "fish"));

        RecordedTeam ann = recorded(story);

        assertThat(ann.attempts())
                .containsExactly(
                        new RecordedAttempt(0, 60, 0, 0, List.of(0)),
                        new RecordedAttempt(60, 120, 0, 0, List.of(0)),
                        new RecordedAttempt(120, 180, 1, 0, List.of(0)));
        assertThat(ann.drops())
                .containsExactly(
                        new RecordedDrop(60, 0, "fish", 0, 1, 1, false, TeamResult.NEVER),
                        new RecordedDrop(120, 1, "fish", 0, 1, 2, true, 1),
                        new RecordedDrop(180, 2, "fish", 1, 1, 1, true, TeamResult.NEVER));
    }

    /** Two raid together for 100 s while Cid, who is left over, fishes: 60 s, 120 s. The board is complete at 100 s. */
    @Test
    void groupsAreWrittenDownWithTheirMembersAndWhatIsCutOffHasNoEnd() {
        var story = Story.ofAnHour()
                .activity("raid", "solo: false, group: {min: 2, max: 2}", wholeGroup(100, certain("loot")))
                .activity("fish", 60)
                .row(tile("a", 2, 1, rule("raid", "loot")), tile("b", 1, 1, "fish"))
                .players("Ann", "Bob", "Cid");

        RecordedTeam team = recorded(story);

        assertThat(team.attempts())
                .containsExactly(
                        new RecordedAttempt(0, 100, 0, 0, List.of(0, 1)), new RecordedAttempt(0, 60, 1, 1, List.of(2)));
        assertThat(team.drops())
                .containsExactly(
                        new RecordedDrop(60, 1, "fish", 1, 1, 1, true, TeamResult.NEVER),
                        new RecordedDrop(100, 0, "loot", 0, 1, 1, true, TeamResult.NEVER));
    }

    /** The event of an hour is over in the middle of the second attempt, which takes twice as long as it says. */
    @Test
    void anAttemptThatTheEventEndsHasNoEnd() {
        var story = Story.ofAnHour()
                .activity("fish", "solo: true, bands: [{size: 1, time: 2}]", eachPlayer(1000, certain("fish")))
                .row(tile("a", 1, 2, "fish"));

        RecordedTeam ann = recorded(story);

        assertThat(ann.attempts())
                .containsExactly(
                        new RecordedAttempt(0, 2000, 0, 0, List.of(0)),
                        new RecordedAttempt(2000, TeamResult.NEVER, 0, 0, List.of(0)));
    }

    @ParameterizedTest
    @CsvSource({"winter-bingo-2025, 100", "spring-league-bingo, 100", "perf-synthetic, 100", "bingo7, 4"})
    void bundledScenariosComeToTheSame(String scenario, int runs) {
        assertSameRuns(Scenarios.bundled(scenario), "seed", runs);
    }

    @Test
    void randomScenariosComeToTheSame() {
        for (int i = 0; i < SCENARIOS; i++) {
            assertSameRuns(RandomScenario.of(i), "seed " + i, 4);
        }
    }

    /** As the simulator plays them, and what is written down says the same as the result. */
    private static void assertSameRuns(Scenario scenario, String seed, int runs) {
        var simulator = new Simulator(CompiledScenario.of(scenario), seed);
        var recorder = recorder(scenario, seed);
        for (int run = 0; run < runs; run++) {
            long before = simulator.attempts();
            RunResult result = simulator.run(run);
            RecordedRun recorded = recorder.run(run);
            assertThat(Told.of(recorded.result())).as("run %d", run).isEqualTo(Told.of(result));
            assertThat(recorded.teams().stream()
                            .mapToLong(team -> team.attempts().size())
                            .sum())
                    .isEqualTo(simulator.attempts() - before);
            for (int team = 0; team < result.teams().length; team++) {
                assertSame(recorded.teams().get(team), result.teams()[team]);
            }
        }
    }

    private static void assertSame(RecordedTeam recorded, TeamResult result) {
        int[] completions = new int[result.completionSeconds().length];
        Arrays.fill(completions, TeamResult.NEVER);
        int[] unlocks = result.unlockSeconds().clone();
        for (RecordedDrop drop : recorded.drops()) {
            RecordedAttempt attempt = recorded.attempts().get(drop.attempt());
            assertThat(drop.second()).isEqualTo(attempt.end()).isGreaterThan(attempt.start());
            if (drop.completes()) {
                completions[drop.tile()] = drop.second();
            }
            if (drop.unlockedRow() != TeamResult.NEVER) {
                assertThat(drop.second()).isEqualTo(unlocks[drop.unlockedRow()]);
                unlocks[drop.unlockedRow()] = 0;
            }
        }
        assertThat(completions).isEqualTo(result.completionSeconds());
        assertThat(Arrays.stream(unlocks).max().orElseThrow()).isZero();
    }
}
