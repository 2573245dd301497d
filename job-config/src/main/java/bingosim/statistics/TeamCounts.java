package bingosim.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is counted for one team over many runs: each run adds to all of its parts. Parts of a batch are merged in any order
 * with the same outcome. For one thread.
 *
 * @param ranks from 1, see {@link Standings}
 * @param margins points more than the best other team, over the runs that it won
 * @param unlocks per row the seconds of the runs that unlocked it
 * @param unlockSeconds the same in more detail; empty where only their sums are known
 * @param completions per tile, row by row, the seconds of the runs that completed it; empty where tiles are not counted
 */
public record TeamCounts(
        Outcomes outcomes,
        Histogram points,
        Histogram tiles,
        Histogram rowReached,
        Histogram finishedSecond,
        Histogram ranks,
        Histogram margins,
        List<Totals> unlocks,
        List<Seconds> unlockSeconds,
        List<Seconds> completions) {

    public TeamCounts {
        unlocks = List.copyOf(unlocks);
        unlockSeconds = List.copyOf(unlockSeconds);
        completions = List.copyOf(completions);
    }

    /**
     * Nothing counted yet.
     *
     * @param tiles number of tiles to count the completions of, 0 to leave them out
     */
    public static TeamCounts none(int rows, int tiles) {
        return none(rows, 0, tiles);
    }

    /** Nothing counted yet, for runs of which all seconds are known. */
    public static TeamCounts noneOfAllSeconds(int rows, int tiles) {
        return none(rows, rows, tiles);
    }

    private static TeamCounts none(int rows, int rowsInDetail, int tiles) {
        return new TeamCounts(
                new Outcomes(),
                new Histogram(),
                new Histogram(),
                new Histogram(),
                new Histogram(),
                new Histogram(),
                new Histogram(),
                Stream.generate(Totals::new).limit(rows).toList(),
                Stream.generate(Seconds::new).limit(rowsInDetail).toList(),
                Stream.generate(Seconds::new).limit(tiles).toList());
    }

    /**
     * One run, but for its rank, unlocks and completions.
     *
     * @param outcome 0 win, 1 tie, 2 loss
     */
    public void add(int points, int tiles, int rowReached, int finishedSecond, int outcome) {
        outcomes.add(outcome, 1);
        this.points.add(points);
        this.tiles.add(tiles);
        this.rowReached.add(rowReached);
        this.finishedSecond.add(finishedSecond);
    }

    void addRank(int rank) {
        ranks.add(rank);
    }

    void addMargin(int points) {
        margins.add(points);
    }

    /**
     * What was summed elsewhere over some of the runs.
     *
     * @param runs those that unlocked the row
     */
    public void addUnlocks(int row, long runs, long sumOfSeconds) {
        unlocks.get(row).add(runs, sumOfSeconds);
    }

    /** One run that unlocked a row. */
    public void addUnlockSecond(int row, int second) {
        unlockSeconds.get(row).add(second);
    }

    /** @param tile position, row by row */
    public void addCompletion(int tile, int second) {
        completions.get(tile).add(second);
    }

    public void merge(TeamCounts other) {
        if (other.unlocks.size() != unlocks.size()
                || other.unlockSeconds.size() != unlockSeconds.size()
                || other.completions.size() != completions.size()) {
            throw new IllegalArgumentException("%d rows and %d tiles cannot be merged with %d rows and %d tiles"
                    .formatted(unlocks.size(), completions.size(), other.unlocks.size(), other.completions.size()));
        }
        outcomes.merge(other.outcomes);
        points.merge(other.points);
        tiles.merge(other.tiles);
        rowReached.merge(other.rowReached);
        finishedSecond.merge(other.finishedSecond);
        ranks.merge(other.ranks);
        margins.merge(other.margins);
        for (int row = 0; row < unlocks.size(); row++) {
            unlocks.get(row).merge(other.unlocks.get(row));
        }
        for (int row = 0; row < unlockSeconds.size(); row++) {
            unlockSeconds.get(row).merge(other.unlockSeconds.get(row));
        }
        for (int tile = 0; tile < completions.size(); tile++) {
            completions.get(tile).merge(other.completions.get(tile));
        }
    }

    /** All but {@code unlocks}, which {@code unlockSeconds} know too. */
    void write(NumberWriter out) {
        outcomes.write(out);
        figures().forEach(figure -> figure.write(out));
        margins.write(out);
        unlockSeconds.forEach(row -> row.write(out));
        completions.forEach(tile -> tile.write(out));
    }

    void mergeFrom(NumberReader in) {
        outcomes.mergeFrom(in);
        figures().forEach(figure -> figure.mergeFrom(in));
        margins.mergeFrom(in);
        unlockSeconds.forEach(row -> row.mergeFrom(in));
        completions.forEach(tile -> tile.mergeFrom(in));
    }

    /** Those that every run has a value of. */
    private Stream<Histogram> figures() {
        return Stream.of(points, tiles, rowReached, finishedSecond, ranks);
    }

    /**
     * The answers for the team.
     *
     * @param tileKeys row by row; empty where completions are not counted
     * @throws IllegalStateException if the parts count different runs, or none
     */
    public TeamSummary summary(String name, String strategy, List<String> tileKeys) {
        checkEachRunOnce(name);
        return new TeamSummary(
                name,
                strategy,
                outcomes.win().share(),
                outcomes.tie().share(),
                outcomes.loss().share(),
                outcomes.win().interval(),
                outcomes.tie().interval(),
                outcomes.loss().interval(),
                points.figure(),
                tiles.figure(),
                rowReached.figure(),
                finishedSecond.figure(),
                Optional.of(standing()),
                rowUnlocks(),
                tileCompletions(tileKeys));
    }

    /** Whether what is known of the rows in detail is about the runs that unlocked them. */
    public boolean countsEachUnlockOnce() {
        return IntStream.range(0, unlockSeconds.size())
                .allMatch(row ->
                        unlockSeconds.get(row).count() == unlocks.get(row).count());
    }

    private void checkEachRunOnce(String name) {
        long runs = outcomes.count();
        boolean same = runs > 0
                && figures().allMatch(figure -> figure.count() == runs)
                && margins.count() <= outcomes.wins()
                && unlocks.stream().allMatch(row -> row.count() <= runs)
                && completions.stream().allMatch(tile -> tile.count() <= runs);
        if (!same) {
            throw new IllegalStateException(
                    "%s: %d outcomes, %d points, %d tiles, %d rows reached, %d finished seconds, %d ranks: not one of each per run"
                            .formatted(
                                    name,
                                    runs,
                                    points.count(),
                                    tiles.count(),
                                    rowReached.count(),
                                    finishedSecond.count(),
                                    ranks.count()));
        }
    }

    private TeamSummary.Standing standing() {
        Figure rank = ranks.figure();
        List<Double> shares = LongStream.rangeClosed(1, rank.max())
                .mapToObj(each -> share(ranks.count(each)))
                .toList();
        return new TeamSummary.Standing(
                rank, shares, margins.count() == 0 ? Optional.empty() : Optional.of(margins.figure()));
    }

    private List<TeamSummary.RowUnlock> rowUnlocks() {
        return IntStream.range(0, unlocks.size())
                .mapToObj(row -> new TeamSummary.RowUnlock(
                        row,
                        share(unlocks.get(row).count()),
                        unlocks.get(row).mean(),
                        unlockSeconds.isEmpty()
                                ? Optional.empty()
                                : unlockSeconds.get(row).percentiles()))
                .toList();
    }

    private Optional<List<TeamSummary.TileCompletion>> tileCompletions(List<String> keys) {
        if (keys.size() != completions.size()) {
            throw new IllegalArgumentException(
                    "%d tile keys for the completions of %d tiles".formatted(keys.size(), completions.size()));
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, keys.size())
                .mapToObj(tile -> tileCompletion(keys.get(tile), completions.get(tile)))
                .toList());
    }

    private TeamSummary.TileCompletion tileCompletion(String key, Seconds seconds) {
        return new TeamSummary.TileCompletion(
                key, share(seconds.count()), seconds.mean(), seconds.sd(), seconds.percentiles());
    }

    private double share(long runs) {
        return (double) runs / outcomes.count();
    }
}
