package bingosim.statistics;

import bingosim.statistics.TeamSummary.Interval;

/** A share of runs and Wilson's 95 % interval of the probability behind it. */
public record Rate(double share, Interval interval) {

    static Rate of(long hits, long runs) {
        Interval interval = Intervals.ofRate(hits, runs);
        return new Rate((double) hits / runs, interval);
    }

    double below() {
        return share - interval.low();
    }

    double above() {
        return interval.high() - share;
    }
}
