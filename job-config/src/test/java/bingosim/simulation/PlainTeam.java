package bingosim.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;

/** One team playing the event, second by second from one thing that happens to the next. */
final class PlainTeam implements Comparable<PlainTeam> {
    private static final int NOT_YET_KNOWN = -2;
    private static final int LOST = -1;

    private final CompiledScenario scenario;
    private final TeamTable team;
    private final PlainState state;
    private final PlainDecision decision;
    private final PlainRule[] rules;
    private final PlainOrder order;
    private final PriorityQueue<Attempt> queue =
            new PriorityQueue<>(Comparator.comparingLong(Attempt::end).thenComparingLong(Attempt::start));

    private final int[] grantOrder;
    private int openTiles;
    /** For each drop the tile that it goes to until the next tile is completed. */
    private final int[] targets;

    private UniformRandomProvider random;
    private long started;
    private int second;

    /** Players working on a rule together. */
    private record Attempt(int rule, int[] members, int anyModifiers, long end, long start) {}

    PlainTeam(CompiledScenario scenario, PlainRule[] rules, TeamTable team, PlainOrder order) {
        this.scenario = scenario;
        this.team = team;
        this.rules = rules;
        this.order = order;
        state = new PlainState(scenario.board);
        decision = new PlainDecision(scenario, team, order, state, this::start);
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
            long next = Math.min(nextEnd(), hasWakeUp ? team.wakeUps[nextWakeUp] : Long.MAX_VALUE);
            if (next == Long.MAX_VALUE) {
                break;
            }
            second = (int) next;
            while (nextEnd() == second) {
                finish(queue.remove());
            }
            nextWakeUp += hasWakeUp && team.wakeUps[nextWakeUp] == second ? 1 : 0;
            if (!state.isComplete()) {
                decision.decide(second);
            }
        }
        return started;
    }

    private long nextEnd() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.element().end();
    }

    /** Members in roster order; an attempt that would end after the event keeps them busy and is never finished. */
    private void start(int rule, int[] players, int from, int size) {
        int[] members = Arrays.copyOfRange(players, from, from + size);
        int anyModifiers = 0;
        int slowest = 0;
        for (int player : members) {
            anyModifiers |= team.modifiers[player][rule];
            slowest = Math.max(slowest, team.skillRank[player]);
        }
        ExactScale scale = rules[rule].effect(size, anyModifiers).times()[slowest];
        long seconds = Math.max(1, scale.floor(rules[rule].drawSeconds(random)));
        started++;
        if (seconds <= scenario.duration - second) {
            queue.add(new Attempt(rule, members, anyModifiers, second + seconds, started));
        }
    }

    private void finish(Attempt attempt) {
        PlainRule table = rules[attempt.rule];
        ActivityTable activity = scenario.activities[scenario.rules[attempt.rule].activity];
        for (int line = 0; line < activity.grants.length; line++) {
            if (activity.isRolledByPlayer[line]) {
                for (int member : attempt.members) {
                    int own = team.modifiers[member][attempt.rule];
                    roll(activity, line, table.effect(attempt.members.length, own));
                }
            } else {
                roll(activity, line, table.effect(attempt.members.length, attempt.anyModifiers));
            }
        }
        for (int member : attempt.members) {
            decision.setIdle(member);
        }
    }

    private void roll(ActivityTable activity, int line, PlainRule.Effect effect) {
        int outcome = effect.tables()[line].draw(random);
        if (outcome < activity.grants[line].length) {
            for (DropGrant grant : activity.grants[line][outcome]) {
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
        openTiles = order.grants(state, grantOrder);
        Arrays.fill(targets, NOT_YET_KNOWN);
        decision.reorder();
    }

    TeamResult result(Outcome outcome) {
        return state.result(outcome);
    }

    /** By rank in the run: the better team first. */
    @Override
    public int compareTo(PlainTeam other) {
        int byPoints = Integer.compare(other.state.points(), state.points());
        return byPoints != 0 ? byPoints : Integer.compare(state.finishedSecond(), other.state.finishedSecond());
    }
}
