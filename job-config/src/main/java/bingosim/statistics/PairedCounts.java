package bingosim.statistics;

/**
 * What two teams came to in runs with the same luck, counted exactly: parts add up to the same in any order.
 *
 * @param morePoints runs in which the second team had more points than the first
 * @param fewerPoints runs in which it had fewer
 */
public record PairedCounts(
        PairedHits wins,
        PairedSums points,
        PairedSums tiles,
        PairedSums finishedSecond,
        long morePoints,
        long fewerPoints) {

    public static final PairedCounts NONE =
            new PairedCounts(new PairedHits(0, 0, 0, 0), PairedSums.NONE, PairedSums.NONE, PairedSums.NONE, 0, 0);

    public PairedCounts {
        long runs = wins.runs();
        if (points.runs() != runs
                || tiles.runs() != runs
                || finishedSecond.runs() != runs
                || morePoints < 0
                || fewerPoints < 0
                || morePoints + fewerPoints > runs) {
            throw new IllegalArgumentException("not one of each per run: %d, %d, %d, %d, %d more, %d fewer points"
                    .formatted(runs, points.runs(), tiles.runs(), finishedSecond.runs(), morePoints, fewerPoints));
        }
    }

    public PairedCounts plus(PairedCounts other) {
        return new PairedCounts(
                wins.plus(other.wins),
                points.plus(other.points),
                tiles.plus(other.tiles),
                finishedSecond.plus(other.finishedSecond),
                Math.addExact(morePoints, other.morePoints),
                Math.addExact(fewerPoints, other.fewerPoints));
    }

    public long runs() {
        return wins.runs();
    }

    public Rate moreRate() {
        return Rate.of(morePoints, runs());
    }

    public Rate fewerRate() {
        return Rate.of(fewerPoints, runs());
    }

    public Rate equalRate() {
        return Rate.of(runs() - morePoints - fewerPoints, runs());
    }
}
