package bingosim.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/** Plays as every team does, and writes down what happens. Its memory grows with the attempts of a run. */
final class RecordingTeam extends TeamSimulation {
    private final CompiledScenario scenario;
    private final List<RecordedAttempt> attempts = new ArrayList<>();
    private final List<RecordedDrop> drops = new ArrayList<>();
    /** For each player the attempt that he was the first member of last. */
    private final int[] attemptOf;

    private int finishing;
    private int dropping;

    RecordingTeam(CompiledScenario scenario, TeamTable team, AtomicLong startedByAll) {
        super(scenario, team, startedByAll);
        this.scenario = scenario;
        attemptOf = new int[team.players];
    }

    @Override
    long play(XoRoShiRo128PlusPlus generator, long mostAttempts) {
        attempts.clear();
        drops.clear();
        return super.play(generator, mostAttempts);
    }

    @Override
    void start(int rule, int[] players, int from, int size) {
        RuleTable table = scenario.rules[rule];
        List<Integer> members =
                IntStream.range(from, from + size).mapToObj(i -> players[i]).toList();
        attemptOf[players[from]] = attempts.size();
        attempts.add(new RecordedAttempt(second(), TeamResult.NEVER, table.tile, table.activity, members));
        super.start(rule, players, from, size);
    }

    @Override
    void finish(Attempt attempt) {
        finishing = attemptOf[attempt.member(0)];
        attempts.set(finishing, attempts.get(finishing).endingAt(second()));
        super.finish(attempt);
    }

    @Override
    void allocate(DropGrant grant) {
        dropping = grant.drop();
        super.allocate(grant);
    }

    @Override
    boolean advance(int tile, int units) {
        int rowBefore = state.highestRow();
        boolean completes = super.advance(tile, units);
        int unlockedRow = state.highestRow() > rowBefore ? state.highestRow() : TeamResult.NEVER;
        drops.add(new RecordedDrop(
                second(),
                finishing,
                scenario.dropKeys[dropping],
                tile,
                units,
                state.progress(tile),
                completes,
                unlockedRow));
        return completes;
    }

    RecordedTeam recorded() {
        return new RecordedTeam(attempts, drops);
    }
}
