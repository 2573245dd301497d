package bingosim.statistics;

import bingosim.statistics.TeamSummary.Interval;
import java.util.Optional;

/** What can be known of a team, the better the more runs there are: half the width of its 95 % interval says how well. */
public enum Precision {
    /** Its win rate, by Wilson's interval. */
    WIN {
        @Override
        Optional<Interval> interval(Outcomes outcomes, Histogram points) {
            return outcomes.count() == 0
                    ? Optional.empty()
                    : Optional.of(outcomes.win().interval());
        }

        @Override
        Optional<Interval> interval(TeamSummary team) {
            return Optional.of(team.winInterval());
        }
    },
    /** Its mean points, by Student's interval. */
    POINTS {
        @Override
        Optional<Interval> interval(Outcomes outcomes, Histogram points) {
            return points.count() == 0
                    ? Optional.empty()
                    : points.figure().accuracy().map(Figure.Accuracy::mean);
        }

        @Override
        Optional<Interval> interval(TeamSummary team) {
            return team.points().accuracy().map(Figure.Accuracy::mean);
        }
    };

    abstract Optional<Interval> interval(Outcomes outcomes, Histogram points);

    abstract Optional<Interval> interval(TeamSummary team);

    /** Infinite where too few runs are counted to say. */
    public double halfWidth(Outcomes outcomes, Histogram points) {
        return halfWidth(interval(outcomes, points));
    }

    /** The same of a batch's answers. */
    public double halfWidth(TeamSummary team) {
        return halfWidth(interval(team));
    }

    private static double halfWidth(Optional<Interval> interval) {
        return interval.map(each -> (each.high() - each.low()) / 2).orElse(Double.POSITIVE_INFINITY);
    }
}
