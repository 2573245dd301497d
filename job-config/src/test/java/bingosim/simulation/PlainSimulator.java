package bingosim.simulation;

import bingosim.scenario.Player;
import bingosim.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The rules of a run, played straight: the engine is held against it, run by run.
 *
 * <p>Shares with the engine what is made once per scenario (board, windows, splits of groups), and nothing of what a run does.
 */
final class PlainSimulator {
    private final String seed;
    private final PlainTeam[] teams;
    private long attempts;

    PlainSimulator(Scenario scenario, String seed) {
        this.seed = seed;
        var compiled = CompiledScenario.of(scenario);
        PlainRule[] rules = rules(scenario, compiled);
        List<PlainTeam> teams = new ArrayList<>();
        for (int team = 0; team < compiled.teams.length; team++) {
            var order = PlainOrder.of(scenario.teams().get(team).strategy(), compiled.board);
            teams.add(new PlainTeam(compiled, rules, compiled.teams[team], order));
        }
        this.teams = teams.toArray(PlainTeam[]::new);
    }

    private static PlainRule[] rules(Scenario scenario, CompiledScenario compiled) {
        BigFraction[] skills = scenario.players().stream()
                .map(Player::skill)
                .sorted()
                .distinct()
                .toArray(BigFraction[]::new);
        return Arrays.stream(compiled.rules)
                .map(table -> new PlainRule(table.rule(), compiled.activities[table.activity].activity, skills))
                .toArray(PlainRule[]::new);
    }

    RunResult run(long runIndex) {
        RunSeed runSeed = RunSeed.of(seed, runIndex);
        for (int team = 0; team < teams.length; team++) {
            attempts += teams[team].play(runSeed.generatorFor(team), Simulator.MOST_ATTEMPTS);
        }
        return new RunResult(runIndex, ranked());
    }

    /** Attempts started in all runs so far. */
    long attempts() {
        return attempts;
    }

    private TeamResult[] ranked() {
        PlainTeam best = teams[0];
        int sharing = 0;
        for (PlainTeam team : teams) {
            int order = team.compareTo(best);
            sharing = order < 0 ? 1 : order == 0 ? sharing + 1 : sharing;
            best = order < 0 ? team : best;
        }
        TeamResult[] results = new TeamResult[teams.length];
        for (int i = 0; i < teams.length; i++) {
            Outcome first = sharing == 1 ? Outcome.WIN : Outcome.TIE;
            results[i] = teams[i].result(teams[i].compareTo(best) == 0 ? first : Outcome.LOSS);
        }
        return results;
    }
}
