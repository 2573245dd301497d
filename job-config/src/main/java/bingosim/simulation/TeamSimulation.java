package bingosim.simulation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * One team playing the event, second by second from one thing that happens to the next.
 *
 * <p>Open to {@link RecordingTeam}, which looks on. While that is not loaded, what it overrides has one implementation only, and
 * the compiler calls that as if there could be no other.
 */
class TeamSimulation implements Comparable<TeamSimulation> {
    private static final int NEVER = Integer.MAX_VALUE;

    private final CompiledScenario scenario;
    private final TeamTable team;
    final BoardState state;
    private final Decision decision;
    private final AttemptQueue queue;
    /** Each under the number of its first member, who has only one at a time. */
    private final Attempt[] attempts;

    private final DropTargets targets;
    private XoRoShiRo128PlusPlus random;
    private final AtomicLong startedByAll;
    private long started;
    private int second;

    /** @param startedByAll attempts of all teams in all runs so far; counted on by this thread only */
    TeamSimulation(CompiledScenario scenario, TeamTable team, AtomicLong startedByAll) {
        this.scenario = scenario;
        this.team = team;
        this.startedByAll = startedByAll;
        state = new BoardState(scenario.board);
        decision = new Decision(scenario, team, state, this::start);
        queue = new AttemptQueue(team.players);
        attempts = new Attempt[team.players];
        Arrays.setAll(attempts, player -> new Attempt(scenario, team, player));
        targets = new DropTargets(scenario, team, state);
        random = RunSeed.of(0, 0).generatorFor(0);
    }

    /**
     * @return how many attempts were started; above {@code mostAttempts} if it gave up
     */
    long play(XoRoShiRo128PlusPlus generator, long mostAttempts) {
        random = generator;
        started = 0;
        second = 0;
        state.reset();
        queue.clear();
        decision.reset();
        targets.reset();
        decision.decide(0);
        int wakeUp = 0;
        while (!state.isComplete() && started <= mostAttempts) {
            int nextWakeUp = wakeUp < team.wakeUps.length ? team.wakeUps[wakeUp] : NEVER;
            int next = Math.min(queue.nextEnd(), nextWakeUp);
            if (next == NEVER) {
                break;
            }
            second = next;
            while (queue.nextEnd() == second) {
                finish(attempts[queue.poll()]);
            }
            if (nextWakeUp == second) {
                wakeUp++;
                decision.comeOnline(second);
            }
            if (!state.isComplete()) {
                decision.decide(second);
            }
        }
        return started;
    }

    /**
     * An attempt that would end after the event keeps its members busy and is never finished.
     *
     * @param players in roster order; the members are {@code players[from]} to {@code players[from + size - 1]}
     */
    void start(int rule, int[] players, int from, int size) {
        Attempt attempt = attempts[players[from]];
        attempt.prepare(rule, players, from, size);
        int seconds = attempt.drawSeconds(random);
        started++;
        startedByAll.lazySet(startedByAll.getPlain() + 1);
        if (seconds <= scenario.duration - second) {
            queue.add(players[from], second + seconds);
        }
    }

    void finish(Attempt attempt) {
        for (int i = 0; i < attempt.rolls(); i++) {
            for (DropGrant grant : attempt.roll(i).draw(random)) {
                allocate(grant);
            }
        }
        for (int i = 0; i < attempt.size(); i++) {
            decision.setIdle(attempt.member(i));
        }
    }

    void allocate(DropGrant grant) {
        int units = grant.units(random);
        int tile = targets.of(grant.drop());
        if (tile != DropTargets.LOST && advance(tile, units)) {
            decision.reorder();
        }
    }

    /**
     * Adds units to an open tile.
     *
     * @return whether that completed it
     */
    boolean advance(int tile, int units) {
        return state.advance(tile, units, second);
    }

    final int second() {
        return second;
    }

    TeamResult result(Outcome outcome) {
        return state.result(outcome);
    }

    /** By rank in the run: the better team first. */
    @Override
    public int compareTo(TeamSimulation other) {
        int byPoints = Integer.compare(other.state.points(), state.points());
        return byPoints != 0 ? byPoints : Integer.compare(state.finishedSecond(), other.state.finishedSecond());
    }
}
