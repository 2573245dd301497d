package bingosim.simulation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays runs of one scenario under one seed. Keeps its working memory from run to run, so it is for one thread; results do
 * not depend on what it played before.
 */
public final class Simulator {
    /** Stored with every batch. What a seed produces may change only together with this number. */
    public static final int ENGINE_VERSION = 1;

    /** Where the random numbers come from: Blackman and Vigna's xoroshiro128++ 1.0, as Apache Commons RNG implements it. */
    public static final String GENERATOR = "XoRoShiRo128PlusPlus 1.0";

    /** Far more than any event that ends; a run that starts more attempts in one team is given up. */
    static final long MOST_ATTEMPTS = 100_000_000;

    private final CompiledScenario scenario;
    private final String seed;
    private final long seedKey;
    private final long mostAttempts;
    private final TeamSimulation[] teams;
    private final AtomicLong attempts = new AtomicLong();

    /** Who plays a team. */
    interface Players {
        TeamSimulation of(CompiledScenario scenario, TeamTable team, AtomicLong startedByAll);
    }

    /** @param seed any text */
    public Simulator(CompiledScenario scenario, String seed) {
        this(scenario, seed, MOST_ATTEMPTS);
    }

    Simulator(CompiledScenario scenario, String seed, long mostAttempts) {
        this(scenario, seed, mostAttempts, TeamSimulation::new);
    }

    Simulator(CompiledScenario scenario, String seed, long mostAttempts, Players players) {
        this.scenario = scenario;
        this.seed = seed;
        this.mostAttempts = mostAttempts;
        seedKey = RunSeed.seedKey(seed);
        teams = Arrays.stream(scenario.teams)
                .map(team -> players.of(scenario, team, attempts))
                .toArray(TeamSimulation[]::new);
    }

    /**
     * @param runIndex from 0
     * @throws RunawayRunException if the run does not end
     */
    public RunResult run(long runIndex) {
        RunSeed runSeed = RunSeed.of(seedKey, runIndex);
        for (int team = 0; team < teams.length; team++) {
            long started = teams[team].play(runSeed.generatorFor(team), mostAttempts);
            if (started > mostAttempts) {
                throw RunawayRunException.tooManyAttempts(scenario.name, seed, runIndex, mostAttempts);
            }
        }
        return new RunResult(runIndex, ranked());
    }

    /** Attempts started in all runs so far. Moves in the middle of a run too, and may be asked for by other threads. */
    public long attempts() {
        return attempts.get();
    }

    private TeamResult[] ranked() {
        TeamSimulation best = teams[0];
        int sharing = 0;
        for (TeamSimulation team : teams) {
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
