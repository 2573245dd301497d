package bingosim.simulation;

import java.util.Arrays;

/**
 * Where the drops of a team go.
 *
 * <p>A drop goes to the same tile until that is completed, and one that goes nowhere is lost, until a row is unlocked: till
 * then no tile opens, and the order of the others stays as it is.
 */
final class DropTargets {
    static final int LOST = -1;
    private static final int UNKNOWN = -2;

    private final boolean[][] acceptingTiles;
    private final TileOrder order;
    private final BoardState state;
    private final int[] targets;
    private int highestRow;

    DropTargets(CompiledScenario scenario, TeamTable team, BoardState state) {
        acceptingTiles = scenario.acceptingTiles;
        order = team.order;
        this.state = state;
        targets = new int[acceptingTiles.length];
    }

    void reset() {
        highestRow = state.highestRow();
        Arrays.fill(targets, UNKNOWN);
    }

    /** The open tile that a drop goes to, or {@link #LOST}. */
    int of(int drop) {
        if (highestRow != state.highestRow()) {
            reset();
        }
        int target = targets[drop];
        if (target == UNKNOWN || target != LOST && !state.isOpen(target)) {
            target = firstAccepting(drop);
            targets[drop] = target;
        }
        return target;
    }

    private int firstAccepting(int drop) {
        for (int tile : order.grants(highestRow)) {
            if (acceptingTiles[drop][tile] && state.isOpen(tile)) {
                return tile;
            }
        }
        return LOST;
    }
}
