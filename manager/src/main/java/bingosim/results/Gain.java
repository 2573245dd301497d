package bingosim.results;

import bingosim.compare.TeamComparison;
import bingosim.report.Chart.Values;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.TimeText;
import bingosim.statistics.Difference;
import bingosim.verdict.Measure;
import java.util.List;
import java.util.function.Function;

/** What one way to play brings more than another. */
enum Gain {
    WINS("Wins", "more wins in 100 runs", Values.NUMBERS, 100, TeamComparison::win) {
        @Override
        String finding(Duel duel, Difference shown, boolean isMore) {
            return "%s wins %s of 100 runs %s than %s"
                    .formatted(
                            duel.better().label(),
                            Measure.WINS.size(shown),
                            isMore ? "more" : "less",
                            duel.other().label());
        }
    },
    POINTS("Points", "more points", Values.NUMBERS, 1, TeamComparison::points) {
        @Override
        String finding(Duel duel, Difference shown, boolean isMore) {
            return "%s brings %s points %s than %s"
                    .formatted(
                            duel.better().label(),
                            Measure.POINTS.size(shown),
                            isMore ? "more" : "fewer",
                            duel.other().label());
        }
    },
    LAST_TILE(
            "Time of the last tile",
            "later, or earlier where below 0",
            Values.SECONDS,
            1,
            TeamComparison::finishedSecond) {
        @Override
        String finding(Duel duel, Difference shown, boolean isMore) {
            return "%s completes its last tile %s %s than %s"
                    .formatted(
                            duel.better().label(),
                            TimeText.of(Math.abs(shown.difference())),
                            isMore ? "later" : "earlier",
                            duel.other().label());
        }
    };

    private final String name;
    private final String axis;
    private final Values values;
    private final int scale;
    private final Function<TeamComparison, Difference> difference;

    Gain(String name, String axis, Values values, int scale, Function<TeamComparison, Difference> difference) {
        this.name = name;
        this.axis = axis;
        this.values = values;
        this.scale = scale;
        this.difference = difference;
    }

    String title(Entrant best) {
        return "%s: %s beside each of the others".formatted(name, best.label());
    }

    String axis() {
        return axis;
    }

    Values unit() {
        return values;
    }

    Point point(int place, Duel duel) {
        Difference shown = difference.apply(duel.comparison());
        var range = new Range(
                scale * shown.interval().low(), scale * shown.interval().high());
        return new Point(place, scale * shown.difference(), List.of(range));
    }

    /** What the better one gains, or that this cannot be told. */
    String finding(Duel duel) {
        Difference shown = difference.apply(duel.comparison());
        return shown.excludesZero()
                ? finding(duel, shown, shown.difference() > 0)
                : "%s: chance alone may make the difference between %s and %s"
                        .formatted(name, duel.better().label(), duel.other().label());
    }

    abstract String finding(Duel duel, Difference shown, boolean isMore);
}
