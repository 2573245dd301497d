package bingosim.simulation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.rng.UniformRandomProvider;

/** One team playing the event, second by second from one thing that happens to the next. */
final class TeamSimulation implements Comparable<TeamSimulation> {
    private static final int NOT_YET_KNOWN = -2;
    private static final int LOST = -1;

    private final CompiledScenario scenario;
    private final TeamTable team;
    private final BoardState state;
    private final Decision decision;
    private final AttemptQueue queue;
    /** Each under the number of its first member, who has only one at a time. */
    private final Attempt[] attempts;

    private final int[] grantOrder;
    private int openTiles;
    /** For each drop the tile that it goes to until the next tile is completed. */
    private final int[] targets;

    private UniformRandomProvider random;
    private final AtomicLong startedByAll;
    private long started;
    private int second;

    /** Players working on a rule together. */
    private static final class Attempt {
        private int rule;
        private int[] members = new int[1];
        private int size;
        private int anyModifiers;
    }

    /** @param startedByAll attempts of all teams in all runs so far; counted on by this thread only */
    TeamSimulation(CompiledScenario scenario, TeamTable team, AtomicLong startedByAll) {
        this.scenario = scenario;
        this.team = team;
        this.startedByAll = startedByAll;
        state = new BoardState(scenario.board);
        decision = new Decision(scenario, team, state, this::start);
        queue = new AttemptQueue(team.players);
        attempts = new Attempt[team.players];
        Arrays.setAll(attempts, player -> new Attempt());
        grantOrder = new int[scenario.board.tiles];
        targets = new int[scenario.acceptingTiles.length];
        random = RunSeed.of(0, 0).generatorFor(0);
    }

    /**
     * @return how many attempts were started; above {@code mostAttempts} if it gave up
     */
    long play(UniformRandomProvider generator, long mostAttempts) {
        random = generator;
        started = 0;
        second = 0;
        state.reset();
        queue.clear();
        decision.reset();
        reorder();
        decision.decide(0);
        int nextWakeUp = 0;
        while (!state.isComplete() && started <= mostAttempts) {
            boolean hasWakeUp = nextWakeUp < team.wakeUps.length;
            long next = Math.min(queue.nextEnd(), hasWakeUp ? team.wakeUps[nextWakeUp] : Long.MAX_VALUE);
            if (next == Long.MAX_VALUE) {
                break;
            }
            second = (int) next;
            while (queue.nextEnd() == second) {
                finish(attempts[queue.poll()]);
            }
            nextWakeUp += hasWakeUp && team.wakeUps[nextWakeUp] == second ? 1 : 0;
            if (!state.isComplete()) {
                decision.decide(second);
            }
        }
        return started;
    }

    /** Members in roster order; an attempt that would end after the event keeps them busy and is never finished. */
    private void start(int rule, int[] players, int from, int size) {
        Attempt attempt = attempts[players[from]];
        if (attempt.members.length < size) {
            attempt.members = new int[size];
        }
        attempt.rule = rule;
        attempt.size = size;
        attempt.anyModifiers = 0;
        int slowest = 0;
        for (int i = 0; i < size; i++) {
            int player = players[from + i];
            attempt.members[i] = player;
            attempt.anyModifiers |= team.modifiers[player][rule];
            slowest = Math.max(slowest, team.skillRank[player]);
        }
        RuleTable table = scenario.rules[rule];
        ExactScale scale = table.effect(size, attempt.anyModifiers).times()[slowest];
        long seconds = Math.max(1, scale.floor(scenario.activities[table.activity].drawSeconds(random)));
        started++;
        startedByAll.lazySet(startedByAll.getPlain() + 1);
        if (seconds <= scenario.duration - second) {
            queue.add(players[from], second + seconds);
        }
    }

    private void finish(Attempt attempt) {
        RuleTable table = scenario.rules[attempt.rule];
        ActivityTable activity = scenario.activities[table.activity];
        for (int line = 0; line < activity.grants.length; line++) {
            if (activity.isRolledByPlayer[line]) {
                for (int i = 0; i < attempt.size; i++) {
                    int own = team.modifiers[attempt.members[i]][attempt.rule];
                    roll(activity, line, table.effect(attempt.size, own));
                }
            } else {
                roll(activity, line, table.effect(attempt.size, attempt.anyModifiers));
            }
        }
        for (int i = 0; i < attempt.size; i++) {
            decision.setIdle(attempt.members[i]);
        }
    }

    private void roll(ActivityTable activity, int line, RuleTable.Effect effect) {
        int outcome = effect.tables()[line].draw(random);
        if (outcome < activity.grants[line].length) {
            for (ActivityTable.DropGrant grant : activity.grants[line][outcome]) {
                int units = grant.units(random);
                int tile = target(grant.drop());
                if (tile != LOST && state.advance(tile, units, second)) {
                    reorder();
                }
            }
        }
    }

    private int target(int drop) {
        if (targets[drop] == NOT_YET_KNOWN) {
            targets[drop] = firstAccepting(drop);
        }
        return targets[drop];
    }

    private int firstAccepting(int drop) {
        for (int i = 0; i < openTiles; i++) {
            if (scenario.acceptingTiles[drop][grantOrder[i]]) {
                return grantOrder[i];
            }
        }
        return LOST;
    }

    /** The orders depend only on which tiles are complete and which rows are unlocked. */
    private void reorder() {
        openTiles = team.order.grants(state, grantOrder);
        Arrays.fill(targets, NOT_YET_KNOWN);
        decision.reorder();
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
