package bingosim.statistics;

import java.math.BigInteger;

/** How many runs both, only one or neither of two teams won that played with the same luck. */
public record PairedHits(long both, long onlyFirst, long onlySecond, long neither) {

    public PairedHits {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException(
                    "no numbers of runs: %d, %d, %d, %d".formatted(both, onlyFirst, onlySecond, neither));
        }
    }

    PairedHits plus(PairedHits other) {
        return new PairedHits(
                Math.addExact(both, other.both),
                Math.addExact(onlyFirst, other.onlyFirst),
                Math.addExact(onlySecond, other.onlySecond),
                Math.addExact(neither, other.neither));
    }

    public long runs() {
        return Math.addExact(Math.addExact(both, onlyFirst), Math.addExact(onlySecond, neither));
    }

    /** With Newcombe's interval for pairs; its standard error is that of the mean of -1, 0 and 1. */
    public Difference difference() {
        Rate first = Rate.of(both + onlyFirst, runs());
        Rate second = Rate.of(both + onlySecond, runs());
        var differences = new Moments(
                runs(), BigInteger.valueOf(onlySecond - onlyFirst), BigInteger.valueOf(onlySecond + onlyFirst));
        return new Difference(
                first.share(),
                second.share(),
                differences.mean(),
                differences.standardError(),
                Intervals.ofRateDifference(first, second, correlation()));
    }

    /** With Newcombe's correction for small numbers, 0 where one of the teams won all or none. */
    private double correlation() {
        double excess = (double) both * neither - (double) onlyFirst * onlySecond;
        double corrected = excess > 0 ? Math.max(0, excess - runs() / 2.0) : excess;
        double margins = Math.sqrt((double) (both + onlyFirst) * (onlySecond + neither))
                * Math.sqrt((double) (both + onlySecond) * (onlyFirst + neither));
        return margins == 0 ? 0 : corrected / margins;
    }
}
