package bingosim.simulation;

import java.util.Arrays;

/** The players of a team who may still start something in the second of a decision, in roster order. */
final class Considered {
    private final CompiledScenario scenario;
    private final TeamTable team;
    private final int[] players;
    private int count;
    private int second;
    /** Who was online when somebody last came online, in roster order. */
    private final int[] present;

    private int presentCount;
    /** For each player the window that is open or opens next, as far as known when somebody last came online. */
    private final int[] window;
    /** For each player the end of the last window that opened. */
    private final int[] windowEnds;
    /** How many of those still considered are able to and have time for a rule, where that has been counted this round. */
    private final int[] able;

    private final long[] countedInRound;
    private long round;

    Considered(CompiledScenario scenario, TeamTable team) {
        this.scenario = scenario;
        this.team = team;
        players = new int[team.players];
        present = new int[team.players];
        window = new int[team.players];
        windowEnds = new int[team.players];
        able = new int[scenario.rules.length];
        countedInRound = new long[scenario.rules.length];
    }

    void reset() {
        count = 0;
        Arrays.fill(window, 0);
        Arrays.fill(windowEnds, 0);
    }

    int count() {
        return count;
    }

    int player(int i) {
        return players[i];
    }

    void clear() {
        count = 0;
    }

    /** @param player who is not among them */
    void add(int player) {
        int position = count++;
        for (; position > 0 && players[position - 1] > player; position--) {
            players[position] = players[position - 1];
        }
        players[position] = player;
    }

    /** @param isKept by player */
    void keep(boolean[] isKept) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            players[kept] = players[i];
            kept += isKept[players[i]] ? 1 : 0;
        }
        count = kept;
    }

    /** To be called at second 0 and in every second in which a window starts. */
    void comeOnline(int second) {
        presentCount = 0;
        for (int player = 0; player < window.length; player++) {
            Windows windows = team.windows[player];
            while (window[player] < windows.ends().length && windows.ends()[window[player]] <= second) {
                window[player]++;
            }
            if (window[player] < windows.starts().length && windows.starts()[window[player]] <= second) {
                windowEnds[player] = windows.ends()[window[player]];
                present[presentCount++] = player;
            }
        }
    }

    /** Makes them those who are idle, by player, and online. */
    void renew(boolean[] isIdle, int second) {
        this.second = second;
        count = 0;
        for (int i = 0; i < presentCount; i++) {
            int player = present[i];
            players[count] = player;
            count += isIdle[player] && second < windowEnds[player] ? 1 : 0;
        }
    }

    /** Leaves out who is not online. */
    void keepOnline(int second) {
        this.second = second;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            players[kept] = players[i];
            kept += second < windowEnds[players[i]] ? 1 : 0;
        }
        count = kept;
    }

    /** The last second of his window in which a player can start a rule, negative if he never can. */
    long lastStart(int player, int rule) {
        return windowEnds[player] - team.room[player][rule];
    }

    boolean isAble(int player, int rule) {
        return second <= lastStart(player, rule);
    }

    void startRound() {
        round++;
    }

    /** Whether as many are able to start a rule as its activity takes at least. */
    boolean areEnoughFor(int rule) {
        if (countedInRound[rule] != round) {
            countedInRound[rule] = round;
            able[rule] = 0;
            for (int i = 0; i < count; i++) {
                able[rule] += isAble(players[i], rule) ? 1 : 0;
            }
        }
        return able[rule] >= scenario.rules[rule].fewest;
    }
}
