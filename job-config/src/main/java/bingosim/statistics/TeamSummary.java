package bingosim.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The answers for one team of a batch. This is the shape that is stored and that {@code --json} prints.
 *
 * @param win share of the runs that it won alone; with {@code tie} and {@code loss} it adds up to 1
 * @param winInterval Wilson's 95 % interval of the win rate
 * @param finishedSecond second of the last completed tile, 0 in a run without any
 * @param standing empty in batches summed up before it was known
 * @param tileShares per tile, row by row; only where the seconds of every run are stored or counted
 */
public record TeamSummary(
        String name,
        String strategy,
        double win,
        double tie,
        double loss,
        Interval winInterval,
        Interval tieInterval,
        Interval lossInterval,
        Figure points,
        Figure tiles,
        Figure rowReached,
        Figure finishedSecond,
        Optional<Standing> standing,
        List<RowUnlock> rows,
        Optional<List<TileCompletion>> tileShares) {

    public TeamSummary {
        rows = List.copyOf(rows);
        tileShares = tileShares.map(List::copyOf);
    }

    public record Interval(double low, double high) {
        public Interval {
            if (low > high) {
                throw new IllegalArgumentException("interval from %s to %s is upside down".formatted(low, high));
            }
        }
    }

    /**
     * How the team came out beside the others.
     *
     * @param rank 1 for the first, see {@link Standings}; its mean is the expected rank
     * @param rankShares of the runs, for each rank from 1 to the worst that came
     * @param margin points more than the best other team, over the runs that it won; empty if it won none or is alone
     */
    public record Standing(Figure rank, List<Double> rankShares, Optional<Figure> margin) {
        public Standing {
            rankShares = List.copyOf(rankShares);
        }
    }

    /**
     * @param share of the runs that unlocked the row
     * @param meanUnlockSecond over the runs that unlocked it, empty if none did
     * @param unlockSecond of the same; empty as well where the seconds of every run are neither stored nor counted
     */
    public record RowUnlock(
            int row, double share, Optional<Double> meanUnlockSecond, Optional<Percentiles> unlockSecond) {}

    /**
     * @param share of the runs that completed the tile
     * @param meanSecond over the runs that completed it, empty if none did
     * @param sdSecond with n - 1, 0 for a single run, empty if none did
     * @param second percentiles over the runs that completed it, empty if none did
     */
    public record TileCompletion(
            String tile,
            double share,
            Optional<Double> meanSecond,
            Optional<Double> sdSecond,
            Optional<Percentiles> second) {}

    /** Seconds, each that of a run; to 255 exact, later ones to a 256th. */
    public record Percentiles(long p5, long p25, long p50, long p75, long p95) {}
}
