package bingosim.simulation;

import bingosim.scenario.Strategy;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/** The orders of a strategy, sorted anew each time that a tile is completed. */
interface PlainOrder {

    static PlainOrder of(Strategy strategy, Board board) {
        return switch (strategy) {
            case ROW_UNLOCKING -> RowUnlocking.of(board);
            case GREEDY -> new Greedy(board);
            case COMBO_UNLOCKING -> new ComboUnlocking(board);
        };
    }

    /**
     * @param order filled from the start
     * @return how many open tiles there are
     */
    int tasks(PlainState state, int[] order);

    /** Like {@link #tasks}, for where drops go. */
    int grants(PlainState state, int[] order);

    /** Opens row after row as fast as the estimates promise. */
    final class RowUnlocking implements PlainOrder {
        private final Board board;
        private final UnlockingSets unlockingSets;
        private final int[] byPoints;
        private final int[] byPointsHighRowFirst;
        private final int[] byPointsLowRowFirst;

        private RowUnlocking(Board board, UnlockingSets unlockingSets) {
            this.board = board;
            this.unlockingSets = unlockingSets;
            byPoints = board.sorted(board.byPointsDescending().thenComparing(board.byKey()));
            byPointsHighRowFirst = board.sorted(board.byPointsDescending()
                    .thenComparing(board.byRow().reversed())
                    .thenComparing(board.byKey()));
            byPointsLowRowFirst = board.sorted(
                    board.byPointsDescending().thenComparing(board.byRow()).thenComparing(board.byKey()));
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
        public int tasks(PlainState state, int[] order) {
            int row = state.highestRow();
            int incomplete = state.incompleteOfRow(row);
            int first = state.isLastRowUnlocked() ? incomplete : unlockingSets.of(row, incomplete);
            int count = addRow(row, first, order, 0);
            count = addRow(row, incomplete & ~first, order, count);
            return addOtherRows(byPointsHighRowFirst, state, order, count);
        }

        @Override
        public int grants(PlainState state, int[] order) {
            int row = state.highestRow();
            int count = addRow(row, state.incompleteOfRow(row), order, 0);
            return addOtherRows(byPointsLowRowFirst, state, order, count);
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

        private int addOtherRows(int[] sorted, PlainState state, int[] order, int count) {
            int next = count;
            for (int tile : sorted) {
                if (board.rowOf[tile] != state.highestRow() && state.isOpen(tile)) {
                    order[next++] = tile;
                }
            }
            return next;
        }
    }

    /** Takes what gives most points, of equals what is expected to take least time. */
    final class Greedy implements PlainOrder {
        private final int[] sorted;

        Greedy(Board board) {
            sorted = board.sorted(
                    board.byPointsDescending().thenComparing(board.byEstimate()).thenComparing(board.byKey()));
        }

        @Override
        public int tasks(PlainState state, int[] order) {
            int count = 0;
            for (int tile : sorted) {
                if (state.isOpen(tile)) {
                    order[count++] = tile;
                }
            }
            return count;
        }

        @Override
        public int grants(PlainState state, int[] order) {
            return tasks(state, order);
        }
    }

    /** Opens all rows, then works where one activity progresses many tiles. */
    final class ComboUnlocking implements PlainOrder {
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
        public int tasks(PlainState state, int[] order) {
            if (!state.isLastRowUnlocked()) {
                return untilLastRow.tasks(state, order);
            }
            long[] sortable = state.incomplete().stream()
                    .mapToLong(tile -> sortable(tile, state))
                    .toArray();
            Arrays.sort(sortable);
            for (int i = 0; i < sortable.length; i++) {
                order[i] = byEstimate[(int) sortable[i]];
            }
            return sortable.length;
        }

        /** Ascends with falling score, then with the rank by estimate and key, which it holds in its lower half. */
        private long sortable(int tile, PlainState state) {
            long score = board.points[tile]
                    + Arrays.stream(board.sharing[tile])
                            .filter(state.incomplete()::get)
                            .count();
            return -score << 32 | rankByEstimate[tile];
        }

        @Override
        public int grants(PlainState state, int[] order) {
            return state.isLastRowUnlocked() ? afterwards.grants(state, order) : untilLastRow.grants(state, order);
        }
    }
}
