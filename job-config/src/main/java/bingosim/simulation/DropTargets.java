package bingosim.simulation;

import java.util.Arrays;

/**
 * Where the drops of a team go.
 *
 * <p>A drop goes to the same tile until that is completed, and then to one further on in the order, until a row is unlocked:
 * till then no tile opens, and the order stays as it is.
 */
final class DropTargets {
    static final int LOST = -1;

    private final boolean[][] acceptingTiles;
    private final int[] rowOf;
    private final TileOrder order;
    private final BoardState state;
    /** {@code tilesByRow[highestRow][drop]}: the unlocked tiles that accept a drop, made when a run first gets there. */
    private final int[][][] tilesByRow;

    private int[][] tiles = {};
    /** For each drop the position of its target in its {@link #tiles}; those before are complete. */
    private final int[] targets;

    private int highestRow;

    DropTargets(CompiledScenario scenario, TeamTable team, BoardState state) {
        acceptingTiles = scenario.acceptingTiles;
        rowOf = scenario.board.rowOf;
        order = team.order;
        this.state = state;
        tilesByRow = new int[scenario.board.rows][][];
        targets = new int[acceptingTiles.length];
    }

    void reset() {
        highestRow = state.highestRow();
        if (tilesByRow[highestRow] == null) {
            tilesByRow[highestRow] = accepting(order.grants(highestRow));
        }
        tiles = tilesByRow[highestRow];
        Arrays.fill(targets, 0);
    }

    private int[][] accepting(int[] ordered) {
        return Arrays.stream(acceptingTiles)
                .map(isAccepting -> Arrays.stream(ordered)
                        .filter(tile -> isAccepting[tile] && rowOf[tile] <= highestRow)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The open tile that a drop goes to, or {@link #LOST}. */
    int of(int drop) {
        if (highestRow != state.highestRow()) {
            reset();
        }
        int[] candidates = tiles[drop];
        int target = targets[drop];
        while (target < candidates.length && !state.isOpen(candidates[target])) {
            target++;
        }
        targets[drop] = target;
        return target < candidates.length ? candidates[target] : LOST;
    }
}
