package bingosim.simulation;

import java.util.Arrays;

/**
 * What each player of a team would start: the first rule, in the order of the strategy, that he can start in the company of
 * those considered.
 *
 * <p>Remembered until a tile is completed, for the seconds in which his window has room for it: as what is left of a window
 * only shrinks, a rule before it that he cannot start now he cannot start then.
 */
final class Choices {
    static final int NOTHING = -1;
    /** Nor would he start anything later, until a tile is completed or his next window begins. */
    static final int NOTHING_IN_ANY_COMPANY = -2;

    private static final int NEVER = -1;

    private final CompiledScenario scenario;
    private final TeamTable team;
    private final Considered considered;
    private final BoardState state;
    private int[] firstTiles = {};
    private int[] furtherTiles = {};
    /** The open ones of the {@link #furtherTiles}, as many of these as somebody has passed. */
    private final int[] openTiles;

    private int openCount;
    private int passed;

    /** For each player the first rule that he can start without company. */
    private final int[] alone;
    /** For each player the last second in which he can start that rule. */
    private final long[] aloneUntil;
    /** Like {@link #aloneUntil}, {@link #NEVER} if he would prefer something else in company. */
    private final long[] anywayUntil;

    Choices(CompiledScenario scenario, TeamTable team, BoardState state, Considered considered) {
        this.scenario = scenario;
        this.team = team;
        this.state = state;
        this.considered = considered;
        openTiles = new int[scenario.board.tiles];
        alone = new int[team.players];
        aloneUntil = new long[team.players];
        anywayUntil = new long[team.players];
    }

    void reorder() {
        firstTiles = team.order.firstTasks(state);
        furtherTiles = team.order.furtherTasks(state.highestRow());
        openCount = 0;
        passed = 0;
        Arrays.fill(aloneUntil, NEVER);
        Arrays.fill(anywayUntil, NEVER);
    }

    /** What a player starts when nobody else is considered. */
    int alone(int player, int second) {
        if (second <= aloneUntil[player]) {
            return alone[player];
        }
        considered.keepOnline(second);
        considered.startRound();
        return considered.count() == 0 ? NOTHING_IN_ANY_COMPANY : search(player);
    }

    int inCompany(int player, int second) {
        return second <= anywayUntil[player] ? alone[player] : search(player);
    }

    private int search(int player) {
        int found = NOTHING_IN_ANY_COMPANY;
        for (int i = 0; i < firstTiles.length && found < 0; i++) {
            found = state.isOpen(firstTiles[i]) ? search(player, firstTiles[i], found) : found;
        }
        for (int i = 0; found < 0 && (i < openCount || findOpen()); i++) {
            found = search(player, openTiles[i], found);
        }
        return found;
    }

    private boolean findOpen() {
        while (passed < furtherTiles.length) {
            int tile = furtherTiles[passed++];
            if (state.isOpen(tile)) {
                openTiles[openCount++] = tile;
                return true;
            }
        }
        return false;
    }

    /** @param before what the tiles before came to: nothing, or nothing in any company */
    private int search(int player, int tile, int before) {
        int found = before;
        for (int rule : scenario.rulesOfTile[tile]) {
            if (considered.isAble(player, rule)) {
                if (scenario.rules[rule].fewest == 1) {
                    remember(player, rule, found == NOTHING);
                    return rule;
                }
                if (considered.areEnoughFor(rule)) {
                    return rule;
                }
                found = NOTHING;
            }
        }
        return found;
    }

    private void remember(int player, int rule, boolean prefersCompany) {
        alone[player] = rule;
        aloneUntil[player] = considered.lastStart(player, rule);
        anywayUntil[player] = prefersCompany ? NEVER : aloneUntil[player];
    }
}
