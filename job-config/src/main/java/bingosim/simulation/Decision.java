package bingosim.simulation;

import java.util.Arrays;

/**
 * Who of a team's idle players starts what, in the rounds in which they choose.
 *
 * <p>Those who could not start anything in any company are not considered again until a tile is completed or somebody comes
 * online.
 */
final class Decision {
    private final CompiledScenario scenario;
    private final Starter starter;
    private final Considered considered;
    private final Choices choices;
    private final boolean[] isIdle;
    /** Idle, and not without hope. */
    private final boolean[] isWaiting;

    private boolean isReordered;
    private boolean isEverybodyDue;
    private final int[] chosen;
    private final int[] choosers;

    /** Starts an attempt of the players {@code players[from]} to {@code players[from + size - 1]}. */
    interface Starter {
        void start(int rule, int[] players, int from, int size);
    }

    Decision(CompiledScenario scenario, TeamTable team, BoardState state, Starter starter) {
        this.scenario = scenario;
        this.starter = starter;
        considered = new Considered(scenario, team);
        choices = new Choices(scenario, team, state, considered);
        isIdle = new boolean[team.players];
        isWaiting = new boolean[team.players];
        chosen = new int[team.players];
        choosers = new int[team.players];
    }

    void reset() {
        Arrays.fill(isIdle, true);
        considered.reset();
        considered.comeOnline(0);
        reorder();
    }

    void setIdle(int player) {
        isIdle[player] = true;
        considered.add(player);
    }

    /** To be called when a tile has been completed. */
    void reorder() {
        isReordered = true;
        isEverybodyDue = true;
    }

    /** To be called when a window starts. */
    void comeOnline(int second) {
        considered.comeOnline(second);
        isEverybodyDue = true;
    }

    void decide(int second) {
        if (isEverybodyDue) {
            renew(second);
        }
        if (considered.count() == 1) {
            decideAlone(considered.player(0), second);
        } else {
            decideInRounds(second);
        }
    }

    private void renew(int second) {
        isEverybodyDue = false;
        considered.renew(isIdle, second);
        if (isReordered) {
            isReordered = false;
            choices.reorder();
        }
    }

    private void decideAlone(int player, int second) {
        int rule = choices.alone(player, second);
        if (rule >= 0) {
            considered.clear();
            choosers[0] = player;
            isIdle[player] = false;
            starter.start(rule, choosers, 0, 1);
        } else if (rule == Choices.NOTHING_IN_ANY_COMPANY) {
            considered.clear();
        }
    }

    private void decideInRounds(int second) {
        considered.keepOnline(second);
        boolean isOver = considered.count() == 0;
        while (!isOver) {
            boolean hasChoice = choose(second);
            if (hasChoice) {
                startChosen();
            }
            considered.keep(isWaiting);
            isOver = !hasChoice || considered.count() == 0;
        }
    }

    /** @return whether anybody can start anything */
    private boolean choose(int second) {
        considered.startRound();
        boolean hasChoice = false;
        for (int i = 0; i < considered.count(); i++) {
            int player = considered.player(i);
            chosen[player] = choices.inCompany(player, second);
            isWaiting[player] = chosen[player] != Choices.NOTHING_IN_ANY_COMPANY;
            hasChoice |= chosen[player] >= 0;
        }
        return hasChoice;
    }

    /** Rule by rule, in order of the first player who chose it. */
    private void startChosen() {
        int count = considered.count();
        for (int i = 0; i < count; i++) {
            int rule = chosen[considered.player(i)];
            if (rule >= 0) {
                int choosing = 0;
                for (int j = i; j < count; j++) {
                    int player = considered.player(j);
                    if (chosen[player] == rule) {
                        choosers[choosing++] = player;
                        chosen[player] = Choices.NOTHING;
                    }
                }
                startGroups(rule, choosing);
            }
        }
    }

    private void startGroups(int rule, int choosing) {
        int next = 0;
        for (int size : scenario.activities[scenario.rules[rule].activity].split.sizes(choosing)) {
            start(rule, next, size);
            next += size;
        }
    }

    private void start(int rule, int from, int size) {
        for (int i = from; i < from + size; i++) {
            isIdle[choosers[i]] = false;
            isWaiting[choosers[i]] = false;
        }
        starter.start(rule, choosers, from, size);
    }
}
