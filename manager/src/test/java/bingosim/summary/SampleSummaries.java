package bingosim.summary;

import bingosim.statistics.Figure;
import bingosim.statistics.TeamSummary;
import bingosim.statistics.TeamSummary.Interval;
import bingosim.statistics.TeamSummary.RowUnlock;
import bingosim.statistics.TeamSummary.Standing;
import bingosim.statistics.TeamSummary.TileCompletion;
import java.util.List;
import java.util.Optional;

/** SampleSummaries to show and to store, with figures that are easy to tell apart. */
public final class SampleSummaries {

    private SampleSummaries() {}

    /** Three rows, of which the last one was never unlocked; no tiles. */
    public static TeamSummary of(String name, double win, double tie) {
        return new TeamSummary(
                name,
                "RowUnlocking",
                win,
                tie,
                1 - win - tie,
                around(win),
                around(tie),
                around(1 - win - tie),
                new Figure(197.654, 0.8, 193, 1_200, 197, 197, 198, 198.5, 1_199, Optional.empty()),
                new Figure(77.5, 0.25, 73, 80, 77, 77, 78, 78, 79, Optional.empty()),
                new Figure(19, 0, 19, 19, 19, 19, 19, 19, 19, Optional.empty()),
                new Figure(
                        80_208.2,
                        452.87,
                        79_345,
                        90_000,
                        79_468.95,
                        79_840,
                        80_211.5,
                        80_587.25,
                        86_400,
                        Optional.empty()),
                Optional.of(new Standing(
                        new Figure(1.25, 0.433, 1, 2, 1, 1, 1, 1.25, 2, Optional.empty()),
                        List.of(0.75, 0.25),
                        win == 0
                                ? Optional.empty()
                                : Optional.of(new Figure(3.5, 1.5, 0, 9, 1, 2, 3, 5, 7, Optional.empty())))),
                List.of(
                        new RowUnlock(0, 1, Optional.of(0.0), Optional.empty()),
                        new RowUnlock(1, 0.99999, Optional.of(3_723.4), Optional.empty()),
                        new RowUnlock(2, 0, Optional.empty(), Optional.empty())),
                Optional.empty());
    }

    public static TeamSummary withTiles(TeamSummary summary) {
        return new TeamSummary(
                summary.name(),
                summary.strategy(),
                summary.win(),
                summary.tie(),
                summary.loss(),
                summary.winInterval(),
                summary.tieInterval(),
                summary.lossInterval(),
                summary.points(),
                summary.tiles(),
                summary.rowReached(),
                summary.finishedSecond(),
                summary.standing(),
                summary.rows(),
                Optional.of(List.of(
                        new TileCompletion(
                                "t1-r0",
                                0.75,
                                Optional.of(1 / 3.0),
                                Optional.of(0.0),
                                Optional.of(new TeamSummary.Percentiles(1, 2, 3, 4, 5))),
                        new TileCompletion("t2-r0", 0, Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    private static Interval around(double share) {
        return new Interval(Math.max(0, share - 0.003), Math.min(1, share + 0.003));
    }
}
