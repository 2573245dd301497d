package bingosim.simulation;

import java.util.Arrays;
import java.util.BitSet;

/** How far one team has got on the board in one run. */
final class PlainState {
    private final Board board;
    private final long[] progress;
    private final BitSet incomplete;
    /** For each row the incomplete tiles as bits in the order of {@link Board#tilesOfRow}. */
    private final int[] incompleteOfRow;

    private final int[] rowPoints;
    private int points;
    private int tiles;
    private int highestRow;
    private int finishedSecond;
    private int[] unlockSeconds;
    private int[] completionSeconds;

    PlainState(Board board) {
        this.board = board;
        progress = new long[board.tiles];
        incomplete = new BitSet(board.tiles);
        incompleteOfRow = new int[board.rows];
        rowPoints = new int[board.rows];
        unlockSeconds = new int[board.rows];
        completionSeconds = new int[board.tiles];
        reset();
    }

    void reset() {
        Arrays.fill(progress, 0);
        incomplete.set(0, board.tiles);
        for (int row = 0; row < board.rows; row++) {
            incompleteOfRow[row] = (1 << board.tilesOfRow[row].length) - 1;
        }
        Arrays.fill(rowPoints, 0);
        points = 0;
        tiles = 0;
        finishedSecond = 0;
        unlockSeconds = new int[board.rows];
        completionSeconds = new int[board.tiles];
        Arrays.fill(completionSeconds, TeamResult.NEVER);
        if (board.unlockPoints > 0) {
            Arrays.fill(unlockSeconds, 1, board.rows, TeamResult.NEVER);
        }
        highestRow = board.unlockPoints > 0 ? 0 : board.rows - 1;
    }

    boolean isOpen(int tile) {
        return board.rowOf[tile] <= highestRow && incomplete.get(tile);
    }

    boolean isComplete() {
        return tiles == board.tiles;
    }

    int highestRow() {
        return highestRow;
    }

    boolean isLastRowUnlocked() {
        return highestRow == board.rows - 1;
    }

    int incompleteOfRow(int row) {
        return incompleteOfRow[row];
    }

    BitSet incomplete() {
        return incomplete;
    }

    /**
     * Adds units to an open tile; what is more than it needs is lost.
     *
     * @return whether that completed it
     */
    boolean advance(int tile, int units, int second) {
        progress[tile] += units;
        if (progress[tile] < board.need[tile]) {
            return false;
        }
        int row = board.rowOf[tile];
        incomplete.clear(tile);
        incompleteOfRow[row] &= ~(1 << board.bitOf[tile]);
        completionSeconds[tile] = second;
        finishedSecond = second;
        tiles++;
        points += board.points[tile];
        rowPoints[row] += board.points[tile];
        if (row == highestRow && !isLastRowUnlocked() && rowPoints[row] >= board.unlockPoints) {
            highestRow++;
            unlockSeconds[highestRow] = second;
        }
        return true;
    }

    int points() {
        return points;
    }

    int finishedSecond() {
        return finishedSecond;
    }

    /** Hands over the arrays of this run; the next {@link #reset} makes new ones. */
    TeamResult result(Outcome outcome) {
        return new TeamResult(points, tiles, highestRow, finishedSecond, outcome, unlockSeconds, completionSeconds);
    }
}
