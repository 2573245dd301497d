package bingosim.statistics;

/**
 * What two teams came to in runs with the same luck, counted exactly: parts add up to the same in any order.
 *
 * @param byResult who was ahead by the rules of the event: points, then the earlier last tile
 * @param byPoints who had more points
 */
public record PairedCounts(
        PairedHits wins,
        PairedSums points,
        PairedSums tiles,
        PairedSums finishedSecond,
        PairedOrder byResult,
        PairedOrder byPoints) {

    public static final PairedCounts NONE = new PairedCounts(
            new PairedHits(0, 0, 0, 0),
            PairedSums.NONE,
            PairedSums.NONE,
            PairedSums.NONE,
            PairedOrder.NONE,
            PairedOrder.NONE);

    public PairedCounts {
        long runs = wins.runs();
        if (points.runs() != runs
                || tiles.runs() != runs
                || finishedSecond.runs() != runs
                || byResult.runs() != runs
                || byPoints.runs() != runs) {
            throw new IllegalArgumentException("not one of each per run: %d, %d, %d, %d, %d, %d"
                    .formatted(
                            runs,
                            points.runs(),
                            tiles.runs(),
                            finishedSecond.runs(),
                            byResult.runs(),
                            byPoints.runs()));
        }
    }

    public PairedCounts plus(PairedCounts other) {
        return new PairedCounts(
                wins.plus(other.wins),
                points.plus(other.points),
                tiles.plus(other.tiles),
                finishedSecond.plus(other.finishedSecond),
                byResult.plus(other.byResult),
                byPoints.plus(other.byPoints));
    }

    public long runs() {
        return wins.runs();
    }
}
