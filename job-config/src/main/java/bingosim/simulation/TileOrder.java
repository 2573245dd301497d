package bingosim.simulation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** A strategy at work: the orders in which a team takes the open tiles, for tasks and for grants. */
interface TileOrder {

    /**
     * @param order filled from the start
     * @return how many open tiles there are
     */
    int tasks(BoardState state, int[] order);

    /**
     * Like {@link #tasks}, for where drops go; some tiles in it are not open. While the highest unlocked row is the same, so
     * is the order.
     */
    int[] grants(int highestRow);

    /** Opens row after row as fast as the estimates promise. */
    final class RowUnlocking implements TileOrder {
        private final Board board;
        private final UnlockingSets unlockingSets;
        private final int[] byPoints;
        private final int[] byPointsHighRowFirst;
        private final int[] byPointsLowRowFirst;
        /** By highest unlocked row, made when first asked for; threads may make the same one at the same time. */
        private final int[][] grants;

        private RowUnlocking(Board board, UnlockingSets unlockingSets) {
            this.board = board;
            this.unlockingSets = unlockingSets;
            byPoints = board.sorted(board.byPointsDescending().thenComparing(board.byKey()));
            byPointsHighRowFirst = board.sorted(board.byPointsDescending()
                    .thenComparing(board.byRow().reversed())
                    .thenComparing(board.byKey()));
            byPointsLowRowFirst = board.sorted(
                    board.byPointsDescending().thenComparing(board.byRow()).thenComparing(board.byKey()));
            grants = new int[board.rows][];
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
        public int tasks(BoardState state, int[] order) {
            int row = state.highestRow();
            int incomplete = state.incompleteOfRow(row);
            int first = state.isLastRowUnlocked() ? incomplete : unlockingSets.of(row, incomplete);
            int count = addRow(row, first, order, 0);
            count = addRow(row, incomplete & ~first, order, count);
            for (int tile : byPointsHighRowFirst) {
                if (board.rowOf[tile] != row && state.isOpen(tile)) {
                    order[count++] = tile;
                }
            }
            return count;
        }

        private int addRow(int row, int set, int[] order, int count) {
            int next = count;
            for (int i = 0; i < byPoints.length && set != 0; i++) {
                int tile = byPoints[i];
                if (board.rowOf[tile] == row && (set >> board.bitOf[tile] & 1) != 0) {
                    order[next++] = tile;
                }
            }
            return next;
        }

        @Override
        public int[] grants(int highestRow) {
            int[] known = grants[highestRow];
            if (known == null) {
                known = IntStream.concat(
                                tilesByPoints(row -> row == highestRow), tilesByPoints(row -> row < highestRow))
                        .toArray();
                grants[highestRow] = known;
            }
            return known;
        }

        private IntStream tilesByPoints(IntPredicate isIncluded) {
            return Arrays.stream(byPointsLowRowFirst).filter(tile -> isIncluded.test(board.rowOf[tile]));
        }
    }

    /** Takes what gives most points, of equals what is expected to take least time. */
    final class Greedy implements TileOrder {
        private final int[] sorted;

        Greedy(Board board) {
            sorted = board.sorted(
                    board.byPointsDescending().thenComparing(board.byEstimate()).thenComparing(board.byKey()));
        }

        @Override
        public int tasks(BoardState state, int[] order) {
            int count = 0;
            for (int tile : sorted) {
                if (state.isOpen(tile)) {
                    order[count++] = tile;
                }
            }
            return count;
        }

        @Override
        public int[] grants(int highestRow) {
            return sorted;
        }
    }

    /** Opens all rows, then works where one activity progresses many tiles. */
    final class ComboUnlocking implements TileOrder {
        private final Board board;
        private final RowUnlocking untilLastRow;
        private final Greedy afterwards;
        private final int[] byEstimate;
        private final int[] rankByEstimate;

        ComboUnlocking(Board board) {
            this.board = board;
            untilLastRow = RowUnlocking.waitingForCombos(board);
            afterwards = new Greedy(board);
            byEstimate = board.sorted(board.byEstimate().thenComparing(board.byKey()));
            rankByEstimate = new int[board.tiles];
            for (int rank = 0; rank < byEstimate.length; rank++) {
                rankByEstimate[byEstimate[rank]] = rank;
            }
        }

        @Override
        public int tasks(BoardState state, int[] order) {
            if (!state.isLastRowUnlocked()) {
                return untilLastRow.tasks(state, order);
            }
            long[] sortable = state.roomToSort();
            int count = 0;
            for (int tile : byEstimate) {
                if (state.isOpen(tile)) {
                    sortable[count++] = sortable(tile, state);
                }
            }
            Arrays.sort(sortable, 0, count);
            for (int i = 0; i < count; i++) {
                order[i] = byEstimate[(int) sortable[i]];
            }
            return count;
        }

        /** Ascends with falling score, then with the rank by estimate and key, which it holds in its lower half. */
        private long sortable(int tile, BoardState state) {
            long score = board.points[tile];
            for (int other : board.sharing[tile]) {
                score += state.isIncomplete(other) ? 1 : 0;
            }
            return -score << 32 | rankByEstimate[tile];
        }

        @Override
        public int[] grants(int highestRow) {
            return highestRow == board.rows - 1 ? afterwards.grants(highestRow) : untilLastRow.grants(highestRow);
        }
    }
}
