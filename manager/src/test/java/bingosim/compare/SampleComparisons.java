package bingosim.compare;

import bingosim.compare.TeamComparison.Side;
import bingosim.statistics.PairedCounts;
import bingosim.statistics.PairedHits;
import bingosim.statistics.PairedOrder;
import bingosim.statistics.PairedSums;
import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Comparisons to show, of batches named {@code greedy} and {@code rows}. */
public final class SampleComparisons {

    private SampleComparisons() {}

    /** Of 10,000 runs. */
    public static Comparison paired(List<String> warnings, TeamComparison... teams) {
        return new Comparison("greedy", "rows", true, 10_000, 10_000, warnings, List.of(teams));
    }

    public static Comparison independent(TeamComparison... teams) {
        return new Comparison("greedy", "rows", false, 10_000, 5_000, List.of("not paired: because"), List.of(teams));
    }

    /**
     * A team that won 3,000 of the 10,000 runs and got 150 points in the mean.
     *
     * @param moreWins how many it wins more
     * @param morePoints in the sum of all runs
     */
    public static TeamComparison team(String name, String first, String second, long moreWins, long morePoints) {
        var counts = new PairedCounts(
                new PairedHits(2_000, 1_000, 1_000 + moreWins, 6_000 - moreWins),
                sums(1_500_000, morePoints),
                sums(600_000, 0),
                sums(600_000_000L, -120_000),
                new PairedOrder(5_000, 4_900, 100),
                new PairedOrder(3_000, 1_000, 6_000));
        TeamComparison numbers = TeamComparison.paired(sample(name), sample(name), counts);
        return new TeamComparison(
                new Side(name, first),
                new Side(name, second),
                numbers.win(),
                numbers.points(),
                numbers.tiles(),
                numbers.finishedSecond(),
                numbers.runByRun());
    }

    public static TeamComparison withoutPairs(TeamComparison team) {
        return new TeamComparison(
                team.first(),
                team.second(),
                team.win(),
                team.points(),
                team.tiles(),
                team.finishedSecond(),
                Optional.empty());
    }

    private static TeamSummary sample(String name) {
        return SampleSummaries.of(name, 0.3, 0);
    }

    private static PairedSums sums(long first, long more) {
        return new PairedSums(
                10_000,
                BigInteger.valueOf(first),
                BigInteger.valueOf(first + more),
                BigInteger.valueOf(40_000 + more * more / 10_000));
    }
}
