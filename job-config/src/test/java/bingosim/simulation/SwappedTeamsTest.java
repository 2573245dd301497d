package bingosim.simulation;

import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.testkit.Scenarios;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What happens when two teams change places. Luck belongs to the place, not to the team; so a team that moves takes its chances
 * along, in distribution, and finds the luck of its new place. Where there is no luck, or both places have the same, results
 * move along exactly.
 */
class SwappedTeamsTest {
    private static final int RUNS = 20_000;
    private static final String ANN = "Ann";
    private static final String BOB = "Bob";

    /** Ann is quick, Bob is lucky; a team of one each, in the order given. */
    private static Story story(String chance, String... players) {
        var story = Story.lasting("PT10M")
                .activity("fish", "solo: true", eachPlayer(20, outcome(chance, "fish: 1")))
                .row(
                        tile("a", 1, 3, Story.rule("fish", "fish", "modifiers: [{capability: lance, chance: 1.5}]")),
                        tile("b", 2, 5, "fish"));
        for (String player : players) {
            story.player(player, player.equals(ANN) ? "skill: 0.8" : "capabilities: [lance]")
                    .team("Team " + player, "Greedy", player);
        }
        return story;
    }

    private static String[] told(Story story, int team) {
        var simulator = story.simulator("seed");
        return IntStream.range(0, 500)
                .mapToObj(run -> Told.of(
                        new RunResult(run, new TeamResult[] {simulator.run(run).teams()[team]})))
                .toArray(String[]::new);
    }

    @Test
    void withoutChanceResultsMoveAlongExactly() {
        assertThat(told(story("1", BOB, ANN), 1)).containsExactly(told(story("1", ANN, BOB), 0));
        assertThat(told(story("1", BOB, ANN), 0)).containsExactly(told(story("1", ANN, BOB), 1));
    }

    @Test
    void withTheLuckOfTheirPlacesSwappedTooResultsMoveAlongExactly() {
        var there = CompiledScenario.of(story("1/4", ANN, BOB).scenario());
        var back = CompiledScenario.of(story("1/4", BOB, ANN).scenario());

        for (int run = 0; run < 500; run++) {
            var luck = RunSeed.of("seed", run);
            for (int team = 0; team < 2; team++) {
                assertThat(played(back, 1 - team, luck, team)).isEqualTo(played(there, team, luck, team));
            }
        }
    }

    /** @param place whose luck the team has */
    private static String played(CompiledScenario scenario, int team, RunSeed luck, int place) {
        var simulation = new TeamSimulation(scenario, scenario.teams[team], new AtomicLong());
        simulation.play(luck.generatorFor(place), Simulator.MOST_ATTEMPTS);
        return Told.of(new RunResult(0, new TeamResult[] {simulation.result(Outcome.WIN)}));
    }

    @Test
    void aTeamHasTheLuckOfItsPlaceWhoeverStandsAtTheOther() {
        var swapped = story("1/4", BOB, ANN).simulator("seed");
        var alone = story("1/4", BOB).simulator("seed");

        for (int run = 0; run < 500; run++) {
            assertThat(swapped.run(run).teams()[0].completionSeconds())
                    .containsExactly(alone.run(run).teams()[0].completionSeconds());
        }
    }

    @Test
    void namesOfTeamsChangeNothing() {
        var named = new Simulator(CompiledScenario.of(Scenarios.tiny()), "seed");
        String names = Scenarios.TINY.replace("Red", "X").replace("Blue", "Red").replace("X", "Blue");
        var renamed = new Simulator(CompiledScenario.of(Scenarios.parse(names)), "seed");

        for (int run = 0; run < 500; run++) {
            assertThat(Told.of(renamed.run(run))).isEqualTo(Told.of(named.run(run)));
        }
    }

    @Test
    void winsMoveAlongWithinChance() {
        double there = winRate(story("1/4", ANN, BOB).simulator("seed"), 0);
        double back = winRate(story("1/4", BOB, ANN).simulator("seed"), 1);

        // Two independent samples.
        double variance = (there * (1 - there) + back * (1 - back)) / RUNS;
        assertThat(there).isNotEqualTo(back).isCloseTo(back, within(4.5 * Math.sqrt(variance)));
        assertThat(there).isBetween(0.05, 0.95);
    }

    private static double winRate(Simulator simulator, int team) {
        return (double) IntStream.range(0, RUNS)
                        .filter(run -> simulator.run(run).teams()[team].outcome() == Outcome.WIN)
                        .count()
                / RUNS;
    }
}
