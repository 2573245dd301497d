package bingosim.simulation;

import java.util.Arrays;

/** How far one team has got on the board in one run. */
final class BoardState {
    private final Board board;
    private final long[] progress;
    private final boolean[] isOpen;
    /** For each row the incomplete tiles as bits in the order of {@link Board#tilesOfRow}. */
    private final int[] incompleteOfRow;

    private final int[] rowPoints;
    private final long[] roomToSort;
    private final int[] roomForOrder;
    private int points;
    private int tiles;
    private int highestRow;
    private int finishedSecond;
    private int[] unlockSeconds;
    private int[] completionSeconds;

    BoardState(Board board) {
        this.board = board;
        progress = new long[board.tiles];
        isOpen = new boolean[board.tiles];
        incompleteOfRow = new int[board.rows];
        rowPoints = new int[board.rows];
        roomToSort = new long[board.tiles];
        roomForOrder = new int[board.tiles];
        unlockSeconds = new int[board.rows];
        completionSeconds = new int[board.tiles];
        reset();
    }

    void reset() {
        Arrays.fill(progress, 0);
        Arrays.fill(isOpen, false);
        System.arraycopy(board.allOfRow, 0, incompleteOfRow, 0, board.rows);
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
        for (int row = 0; row <= highestRow; row++) {
            open(row);
        }
    }

    private void open(int row) {
        for (int tile : board.tilesOfRow[row]) {
            isOpen[tile] = true;
        }
    }

    boolean isOpen(int tile) {
        return isOpen[tile];
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

    /** Units that a tile has, at most as many as it needs. */
    long progress(int tile) {
        return Math.min(progress[tile], board.need[tile]);
    }

    /** For who sorts the tiles; what is in it means nothing. */
    long[] roomToSort() {
        return roomToSort;
    }

    /** For who returns the tiles in an order that will be of no use once another is asked for. */
    int[] roomForOrder() {
        return roomForOrder;
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
        isOpen[tile] = false;
        incompleteOfRow[row] &= ~(1 << board.bitOf[tile]);
        completionSeconds[tile] = second;
        finishedSecond = second;
        tiles++;
        points += board.points[tile];
        rowPoints[row] += board.points[tile];
        if (row == highestRow && !isLastRowUnlocked() && rowPoints[row] >= board.unlockPoints) {
            highestRow++;
            unlockSeconds[highestRow] = second;
            open(highestRow);
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
