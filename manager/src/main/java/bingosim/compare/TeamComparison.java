package bingosim.compare;

import bingosim.statistics.Difference;
import bingosim.statistics.PairedCounts;
import bingosim.statistics.PairedOrder;
import bingosim.statistics.Rate;
import bingosim.statistics.TeamSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What a team comes to in one batch and its counterpart in another one.
 *
 * @param win rates, as shares of the runs
 * @param finishedSecond second of the last completed tile
 * @param runByRun who is ahead run by run; empty where the runs are not paired
 */
public record TeamComparison(
        Side first,
        Side second,
        Difference win,
        Difference points,
        Difference tiles,
        Difference finishedSecond,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RunByRun> runByRun) {

    /** Who is compared. */
    public record Side(String team, String strategy) {
        static Side of(TeamSummary team) {
            return new Side(team.name(), team.strategy());
        }
    }

    /**
     * How often the second team is ahead of the first with the same luck.
     *
     * @param better it ranks before the first: by points, then by the earlier last tile
     */
    public record RunByRun(Rate better, Rate worse, Rate equal, Rate morePoints, Rate fewerPoints, Rate equalPoints) {
        static RunByRun of(PairedOrder byResult, PairedOrder byPoints) {
            return new RunByRun(
                    byResult.aheadRate(),
                    byResult.behindRate(),
                    byResult.equalRate(),
                    byPoints.aheadRate(),
                    byPoints.behindRate(),
                    byPoints.equalRate());
        }
    }

    static TeamComparison paired(TeamSummary first, TeamSummary second, PairedCounts counts) {
        return new TeamComparison(
                Side.of(first),
                Side.of(second),
                counts.wins().difference(),
                counts.points().difference(),
                counts.tiles().difference(),
                counts.finishedSecond().difference(),
                Optional.of(RunByRun.of(counts.byResult(), counts.byPoints())));
    }

    static TeamComparison independent(TeamSummary first, long firstRuns, TeamSummary second, long secondRuns) {
        return new TeamComparison(
                Side.of(first),
                Side.of(second),
                Difference.ofRates(
                        Math.round(first.win() * firstRuns),
                        firstRuns,
                        Math.round(second.win() * secondRuns),
                        secondRuns),
                Difference.ofMeans(first.points(), firstRuns, second.points(), secondRuns),
                Difference.ofMeans(first.tiles(), firstRuns, second.tiles(), secondRuns),
                Difference.ofMeans(first.finishedSecond(), firstRuns, second.finishedSecond(), secondRuns),
                Optional.empty());
    }
}
