package bingosim.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** How many runs a team won, tied and lost, and the rates that follow from it. For one thread. */
public final class Outcomes {

    private static final double ERROR_RATE = 0.05;

    private long wins;
    private long ties;
    private long losses;

    public void addWins(long runs) {
        wins = more(wins, runs);
    }

    public void addTies(long runs) {
        ties = more(ties, runs);
    }

    public void addLosses(long runs) {
        losses = more(losses, runs);
    }

    public void merge(Outcomes other) {
        addWins(other.wins);
        addTies(other.ties);
        addLosses(other.losses);
    }

    void write(NumberWriter out) {
        out.write(wins);
        out.write(ties);
        out.write(losses);
    }

    void mergeFrom(NumberReader in) {
        addWins(in.read());
        addTies(in.read());
        addLosses(in.read());
    }

    public long count() {
        return Math.addExact(Math.addExact(wins, ties), losses);
    }

    private static long more(long sum, long runs) {
        if (runs < 0) {
            throw new IllegalArgumentException("%d runs more".formatted(runs));
        }
        return Math.addExact(sum, runs);
    }

    Rate win() {
        return Rate.of(wins, count());
    }

    Rate tie() {
        return Rate.of(ties, count());
    }

    Rate loss() {
        return Rate.of(losses, count());
    }

    /** A share of runs and Wilson's 95 % interval of the probability behind it. */
    record Rate(double share, TeamSummary.Interval interval) {

        /**
         * The interval of none starts at exactly 0 and that of all ends at exactly 1, as the formula does; in floating point
         * it misses both by a hair.
         */
        static Rate of(long hits, long runs) {
            if (runs < 1 || runs > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "no interval for a rate of %d runs (limit %d)".formatted(runs, Integer.MAX_VALUE));
            }
            var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) runs, (int) hits, ERROR_RATE);
            return new Rate(
                    (double) hits / runs,
                    new TeamSummary.Interval(
                            hits == 0 ? 0 : wilson.getLowerBound(), hits == runs ? 1 : wilson.getUpperBound()));
        }
    }
}
