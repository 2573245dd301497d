package bingosim.simulation;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A strategy at work: the orders in which a team takes the open tiles, for tasks and for grants.
 *
 * <p>While the highest unlocked row is the same, most of them is; that part is a fixed array. In all arrays tiles that are not
 * open are to be passed over.
 */
interface TileOrder {

    /** Those that come first and whose order depends on which of them are complete; valid until asked again. */
    int[] firstTasks(BoardState state);

    /** What comes after the {@link #firstTasks}. */
    int[] furtherTasks(int highestRow);

    /** Where drops go. */
    int[] grants(int highestRow);

    /** Opens row after row as fast as the estimates promise. */
    final class RowUnlocking implements TileOrder {
        private final Board board;
        private final UnlockingSets unlockingSets;
        private final int[] byPointsHighRowFirst;
        private final int[] byPointsLowRowFirst;
        private final int[][] rowsByPoints;
        /**
         * By highest unlocked row and what of it is incomplete. These and the {@link #furtherTasks} are made when first asked
         * for; threads may make the same ones at the same time.
         */
        private final int[][][] firstTasks;

        private final int[][] furtherTasks;

        private RowUnlocking(Board board, UnlockingSets unlockingSets) {
            this.board = board;
            this.unlockingSets = unlockingSets;
            byPointsHighRowFirst = board.sorted(board.byPointsDescending()
                    .thenComparing(board.byRow().reversed())
                    .thenComparing(board.byKey()));
            byPointsLowRowFirst = board.sorted(
                    board.byPointsDescending().thenComparing(board.byRow()).thenComparing(board.byKey()));
            rowsByPoints = IntStream.range(0, board.rows)
                    .mapToObj(row -> rowsOf(byPointsLowRowFirst, row, row))
                    .toArray(int[][]::new);
            firstTasks = new int[board.rows][][];
            furtherTasks = new int[board.rows][];
        }

        static RowUnlocking of(Board board) {
            return withEstimates(board, tile -> board.estimates[tile]);
        }

        /** Takes tiles for dearer the more tiles in rows still locked could be progressed at the same time. */
        static RowUnlocking waitingForCombos(Board board) {
            return withEstimates(board, tile -> {
                long lockedThatShare = Arrays.stream(board.sharing[tile])
                        .filter(other -> board.rowOf[other] > board.rowOf[tile])
                        .count();
                return board.estimates[tile] * (1 + lockedThatShare);
            });
        }

        private static RowUnlocking withEstimates(Board board, ToLongFunction<Integer> estimate) {
            long[][] estimates = Arrays.stream(board.tilesOfRow)
                    .map(row -> Arrays.stream(row).boxed().mapToLong(estimate).toArray())
                    .toArray(long[][]::new);
            return new RowUnlocking(board, new UnlockingSets(board, estimates));
        }

        @Override
        public int[] firstTasks(BoardState state) {
            int row = state.highestRow();
            int incomplete = state.incompleteOfRow(row);
            int[][] ofRow = firstTasks[row];
            if (ofRow == null) {
                ofRow = new int[board.allOfRow[row] + 1][];
                VarHandle.releaseFence();
                firstTasks[row] = ofRow;
            }
            int[] known = ofRow[incomplete];
            if (known == null) {
                known = firstTasks(row, incomplete);
                VarHandle.releaseFence(); // another thread that sees the array sees what is in it
                ofRow[incomplete] = known;
            }
            return known;
        }

        private int[] firstTasks(int row, int incomplete) {
            int first = row == board.rows - 1 ? incomplete : unlockingSets.of(row, incomplete);
            return IntStream.concat(tilesOf(row, first), tilesOf(row, incomplete & ~first))
                    .toArray();
        }

        private IntStream tilesOf(int row, int set) {
            return Arrays.stream(rowsByPoints[row]).filter(tile -> (set >> board.bitOf[tile] & 1) != 0);
        }

        @Override
        public int[] furtherTasks(int highestRow) {
            int[] known = furtherTasks[highestRow];
            if (known == null) {
                known = rowsOf(byPointsHighRowFirst, 0, highestRow - 1);
                VarHandle.releaseFence();
                furtherTasks[highestRow] = known;
            }
            return known;
        }

        @Override
        public int[] grants(int highestRow) {
            int[] lower = rowsOf(byPointsLowRowFirst, 0, highestRow - 1);
            return IntStream.concat(Arrays.stream(rowsByPoints[highestRow]), Arrays.stream(lower))
                    .toArray();
        }

        private int[] rowsOf(int[] tiles, int from, int to) {
            return Arrays.stream(tiles)
                    .filter(tile -> board.rowOf[tile] >= from && board.rowOf[tile] <= to)
                    .toArray();
        }
    }

    /** Takes what gives most points, of equals what is expected to take least time. */
    final class Greedy implements TileOrder {
        private static final int[] NOTHING = {};

        private final int[] sorted;

        Greedy(Board board) {
            sorted = board.sorted(
                    board.byPointsDescending().thenComparing(board.byEstimate()).thenComparing(board.byKey()));
        }

        @Override
        public int[] firstTasks(BoardState state) {
            return NOTHING;
        }

        @Override
        public int[] furtherTasks(int highestRow) {
            return sorted;
        }

        @Override
        public int[] grants(int highestRow) {
            return sorted;
        }
    }

    /** Opens all rows, then works where one activity progresses many tiles. */
    final class ComboUnlocking implements TileOrder {
        private static final int[] NOTHING = {};

        private final Board board;
        private final RowUnlocking untilLastRow;
        private final Greedy afterwards;
        private final int[] byEstimate;

        ComboUnlocking(Board board) {
            this.board = board;
            untilLastRow = RowUnlocking.waitingForCombos(board);
            afterwards = new Greedy(board);
            byEstimate = board.sorted(board.byEstimate().thenComparing(board.byKey()));
        }

        @Override
        public int[] firstTasks(BoardState state) {
            if (!state.isLastRowUnlocked()) {
                return untilLastRow.firstTasks(state);
            }
            long[] sortable = state.roomToSort();
            for (int rank = 0; rank < byEstimate.length; rank++) {
                sortable[rank] = -score(byEstimate[rank], state) << 32 | rank;
            }
            Arrays.sort(sortable);
            int[] order = state.roomForOrder();
            for (int i = 0; i < order.length; i++) {
                order[i] = byEstimate[(int) sortable[i]];
            }
            return order;
        }

        private long score(int tile, BoardState state) {
            long score = board.points[tile];
            for (int other : board.sharing[tile]) {
                score += state.isOpen(other) ? 1 : 0;
            }
            return score;
        }

        @Override
        public int[] furtherTasks(int highestRow) {
            return highestRow == board.rows - 1 ? NOTHING : untilLastRow.furtherTasks(highestRow);
        }

        @Override
        public int[] grants(int highestRow) {
            return highestRow == board.rows - 1 ? afterwards.grants(highestRow) : untilLastRow.grants(highestRow);
        }
    }
}
