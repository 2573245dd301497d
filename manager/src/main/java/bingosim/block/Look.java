package bingosim.block;

import bingosim.job.Blocks;
import java.util.Collection;
import java.util.Locale;

/**
 * What is to happen after some runs: a function of what was counted over them and of nothing else.
 *
 * @param runs released so far, all of them done
 * @param widest half the width of the widest interval of a team
 */
record Look(Blocks blocks, long runs, double widest) {
    /** The fewer looks, the rarer an interval is narrow by luck, and the less often workers wait for the last ones of a block. */
    private static final int LEAST_GROWTH = 10;

    /** What few runs say about how many are needed is not much. */
    private static final int MOST_TIMES = 4;

    static Look at(Blocks blocks, long runs, Collection<Double> halfWidths) {
        return new Look(
                blocks,
                runs,
                halfWidths.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    boolean isLast() {
        return runs == blocks.mostRuns() || blocks.until().isReached(widest);
    }

    /** About how many it takes: widths shrink with the square root of the runs. */
    long needed() {
        double times = widest / blocks.until().halfWidth();
        return (long) Math.min(blocks.mostRuns(), Math.ceil(runs * times * times));
    }

    /** For people who watch. */
    String text() {
        return String.format(
                Locale.ROOT,
                "known to %s, aim %s, about %,d runs needed",
                Double.isInfinite(widest) ? "nothing yet" : blocks.until().text(widest),
                blocks.until().limitText(),
                needed());
    }

    /** How many are released next, those before among them: as many as seem needed, in whole blocks. */
    long next() {
        long least = runs + Math.max(1, runs / LEAST_GROWTH);
        return blocks.whole(Math.max(least, Math.min(needed(), MOST_TIMES * runs)));
    }
}
