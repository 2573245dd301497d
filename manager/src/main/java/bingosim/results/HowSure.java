package bingosim.results;

import bingosim.report.Text;
import bingosim.statistics.TeamSummary.Interval;
import bingosim.statistics.TeamSummary.Standing;
import bingosim.verdict.Readable;

/** How far chance may have moved the win rate, and what it takes to know it better. */
final class HowSure {
    /** The width of an interval shrinks with the square root of the runs. */
    private static final int TIMES_TO_HALVE = 4;

    private static final int DECIMALS_OF_POINTS = 2;

    private final Entrant best;
    private final long runs;

    HowSure(Entrant best) {
        this.best = best;
        this.runs = best.played().runs();
    }

    /** Of the win rate; of a team that plays alone, of its points. */
    Text range() {
        return new Text(
                "How sure is that?",
                "%s: of 20 ranges found like this one, 19 hold what endlessly many runs would give."
                        .formatted(best.isAlone() ? points() : wins()));
    }

    private String wins() {
        Interval win = best.team().winInterval();
        int decimals = Readable.decimals(runs);
        return "The win rate of %s is %s, give or take %s (95 %% interval %s)"
                .formatted(
                        best.label(),
                        Readable.share(best.team().win(), decimals),
                        halfWidth(win, decimals),
                        Readable.interval(win, decimals));
    }

    private String points() {
        return "%s has %s points on average%s"
                .formatted(
                        best.label(),
                        Readable.decimal(best.team().points().mean(), DECIMALS_OF_POINTS),
                        best.team()
                                .points()
                                .accuracy()
                                .map(accuracy -> " (95 %% interval %s to %s)"
                                        .formatted(
                                                Readable.decimal(accuracy.mean().low(), DECIMALS_OF_POINTS),
                                                Readable.decimal(accuracy.mean().high(), DECIMALS_OF_POINTS)))
                                .orElse(""));
    }

    /** Beside the next best. */
    Text lead(Entrant next) {
        double points = best.team().points().mean() - next.team().points().mean();
        return new Text(
                "By how much?",
                "%s wins %s of 100 runs more than the next best, %s (%s), and has %s points %s on average.%s"
                        .formatted(
                                best.label(),
                                Readable.decimal(
                                        100 * (best.team().win() - next.team().win()), Readable.decimals(runs)),
                                next.label(),
                                Readable.share(next.team().win(), Readable.decimals(runs)),
                                Readable.decimal(Math.abs(points), DECIMALS_OF_POINTS),
                                points < 0 ? "fewer" : "more",
                                margin()));
    }

    /** Of the runs that it wins, by how much; nothing where that is not known. */
    private String margin() {
        return best.team()
                .standing()
                .flatMap(Standing::margin)
                .map(margin -> " In the runs that it wins it is %s points ahead of the second on average."
                        .formatted(Readable.decimal(margin.mean(), DECIMALS_OF_POINTS)))
                .orElse("");
    }

    static String halfWidth(Interval interval, int decimals) {
        return Readable.decimal((interval.high() - interval.low()) / 2 * 100, decimals);
    }

    Text runsToHalve() {
        return new Text(
                "How many runs more halve that?",
                "%s more: four times as many, %s in all, make the range half as wide."
                        .formatted(Readable.count((TIMES_TO_HALVE - 1) * runs), Readable.count(TIMES_TO_HALVE * runs)));
    }
}
