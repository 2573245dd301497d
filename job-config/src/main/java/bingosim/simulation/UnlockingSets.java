package bingosim.simulation;

/**
 * For a row that is not the last and what of it is incomplete: which tiles open the next row with the smallest sum of
 * estimates.
 *
 * <p>Found by trying all subsets.
 */
final class UnlockingSets {
    private final Board board;
    private final long[][] estimates;

    /** @param estimates {@code estimates[row][bit]} of the tiles of a row while it is the highest unlocked one */
    UnlockingSets(Board board, long[][] estimates) {
        this.board = board;
        this.estimates = estimates;
    }

    /** @return tiles as bits, like {@code incomplete} */
    int of(int row, int incomplete) {
        long lacking = board.unlockPoints - points(row, board.allOfRow[row] & ~incomplete);
        int best = incomplete;
        for (int set = incomplete; set != 0; set = (set - 1) & incomplete) {
            if (points(row, set) >= lacking && isBetter(row, set, best)) {
                best = set;
            }
        }
        return best;
    }

    private boolean isBetter(int row, int set, int best) {
        int bySum = Long.compare(sum(row, set), sum(row, best));
        int order = bySum != 0 ? bySum : Integer.compare(Integer.bitCount(set), Integer.bitCount(best));
        int differing = set ^ best;
        boolean hasSmallerKey = (set & Integer.lowestOneBit(differing)) != 0;
        return order < 0 || order == 0 && hasSmallerKey;
    }

    private long points(int row, int set) {
        long points = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            points += board.points[board.tilesOfRow[row][Integer.numberOfTrailingZeros(rest)]];
        }
        return points;
    }

    private long sum(int row, int set) {
        long sum = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            sum += estimates[row][Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
