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
    private final int[] taskOrder;
    private int openTiles;
    /** For each player the first rule that he can start without company. */
    private final int[] alone;
    /** For each player the last second in which he can start that rule. */
    private final long[] aloneUntil;
    /** Like {@link #aloneUntil}, {@link #NEVER} if he would prefer something else in company. */
    private final long[] anywayUntil;

    Choices(CompiledScenario scenario, TeamTable team, Considered considered) {
        this.scenario = scenario;
        this.team = team;
        this.considered = considered;
        taskOrder = new int[scenario.board.tiles];
        alone = new int[team.players];
        aloneUntil = new long[team.players];
        anywayUntil = new long[team.players];
    }

    void reorder(BoardState state) {
        openTiles = team.order.tasks(state, taskOrder);
        Arrays.fill(aloneUntil, NEVER);
        Arrays.fill(anywayUntil, NEVER);
    }

    /** Whether {@link #alone} is known without another look at the board. */
    boolean isAloneKnown(int player, int second) {
        return second <= aloneUntil[player];
    }

    /** What a player starts when nobody else is considered. */
    int alone(int player) {
        return alone[player];
    }

    int inCompany(int player, int second) {
        return second <= anywayUntil[player] ? alone[player] : search(player);
    }

    private int search(int player) {
        boolean lacksCompany = false;
        for (int i = 0; i < openTiles; i++) {
            for (int rule : scenario.rulesOfTile[taskOrder[i]]) {
                if (considered.isAble(player, rule)) {
                    if (scenario.activities[scenario.rules[rule].activity].fewest == 1) {
                        remember(player, rule, lacksCompany);
                        return rule;
                    }
                    if (considered.areEnoughFor(rule)) {
                        return rule;
                    }
                    lacksCompany = true;
                }
            }
        }
        return lacksCompany ? NOTHING : NOTHING_IN_ANY_COMPANY;
    }

    private void remember(int player, int rule, boolean prefersCompany) {
        alone[player] = rule;
        aloneUntil[player] = considered.lastStart(player, rule);
        anywayUntil[player] = prefersCompany ? NEVER : aloneUntil[player];
    }
}
