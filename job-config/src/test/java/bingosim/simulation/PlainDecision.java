package bingosim.simulation;

import java.util.Arrays;

/** Who of a team's idle players starts what, in the rounds in which they choose. */
final class PlainDecision {
    private static final int NOTHING = -1;

    private final CompiledScenario scenario;
    private final TeamTable team;
    private final PlainOrder order;
    private final PlainState state;
    private final Starter starter;
    private final int[] taskOrder;
    private int openTiles;
    private final boolean[] isIdle;
    /** For each player the window that is open or opens next. */
    private final int[] window;
    /** Players still considered, in roster order, and for each player what is left of his window and his choice. */
    private final int[] considered;

    private int count;
    private final long[] left;
    private final int[] chosen;
    private final int[] choosers;
    /** How many of those still considered are able to and have time for a rule, where that has been counted this round. */
    private final int[] able;

    private final long[] countedInRound;
    private long round;

    /** Starts an attempt of the players {@code players[from]} to {@code players[from + size - 1]}. */
    interface Starter {
        void start(int rule, int[] players, int from, int size);
    }

    PlainDecision(CompiledScenario scenario, TeamTable team, PlainOrder order, PlainState state, Starter starter) {
        this.order = order;
        this.scenario = scenario;
        this.team = team;
        this.state = state;
        this.starter = starter;
        taskOrder = new int[scenario.board.tiles];
        isIdle = new boolean[team.players];
        window = new int[team.players];
        considered = new int[team.players];
        left = new long[team.players];
        chosen = new int[team.players];
        choosers = new int[team.players];
        able = new int[scenario.rules.length];
        countedInRound = new long[scenario.rules.length];
    }

    void reset() {
        Arrays.fill(isIdle, true);
        Arrays.fill(window, 0);
    }

    void setIdle(int player) {
        isIdle[player] = true;
    }

    void reorder() {
        openTiles = order.tasks(state, taskOrder);
    }

    void decide(int second) {
        considerIdle(second);
        while (count > 0 && choose()) {
            startChosen();
        }
    }

    private void considerIdle(int second) {
        count = 0;
        for (int player = 0; player < team.players; player++) {
            if (isIdle[player]) {
                left[player] = leftOfWindow(player, second);
                if (left[player] > 0) {
                    considered[count++] = player;
                }
            }
        }
    }

    private long leftOfWindow(int player, int second) {
        Windows windows = team.windows[player];
        while (window[player] < windows.ends().length && windows.ends()[window[player]] <= second) {
            window[player]++;
        }
        boolean isOnline = window[player] < windows.starts().length && windows.starts()[window[player]] <= second;
        return isOnline ? windows.ends()[window[player]] - second : 0;
    }

    /** @return whether anybody can start anything */
    private boolean choose() {
        round++;
        boolean hasChoice = false;
        for (int i = 0; i < count; i++) {
            chosen[considered[i]] = choice(considered[i]);
            hasChoice |= chosen[considered[i]] != NOTHING;
        }
        return hasChoice;
    }

    private int choice(int player) {
        for (int i = 0; i < openTiles; i++) {
            for (int rule : scenario.rulesOfTile[taskOrder[i]]) {
                if (isAble(player, rule) && hasCompany(rule)) {
                    return rule;
                }
            }
        }
        return NOTHING;
    }

    private boolean isAble(int player, int rule) {
        return team.isAble[player][rule] && team.needed[player][scenario.rules[rule].activity] <= left[player];
    }

    private boolean hasCompany(int rule) {
        int fewest = scenario.activities[scenario.rules[rule].activity].fewest;
        if (fewest == 1) {
            return true;
        }
        if (countedInRound[rule] != round) {
            countedInRound[rule] = round;
            able[rule] = 0;
            for (int i = 0; i < count; i++) {
                able[rule] += isAble(considered[i], rule) ? 1 : 0;
            }
        }
        return able[rule] >= fewest;
    }

    /** Rule by rule, in order of the first player who chose it. */
    private void startChosen() {
        for (int i = 0; i < count; i++) {
            int rule = chosen[considered[i]];
            if (rule != NOTHING) {
                int choosing = 0;
                for (int j = i; j < count; j++) {
                    if (chosen[considered[j]] == rule) {
                        choosers[choosing++] = considered[j];
                        chosen[considered[j]] = NOTHING;
                    }
                }
                startGroups(rule, choosing);
            }
        }
        keepIdle();
    }

    private void startGroups(int rule, int choosing) {
        int next = 0;
        for (int size : scenario.activities[scenario.rules[rule].activity].split.sizes(choosing)) {
            for (int i = next; i < next + size; i++) {
                isIdle[choosers[i]] = false;
            }
            starter.start(rule, choosers, next, size);
            next += size;
        }
    }

    private void keepIdle() {
        int idle = 0;
        for (int i = 0; i < count; i++) {
            if (isIdle[considered[i]]) {
                considered[idle++] = considered[i];
            }
        }
        count = idle;
    }
}
