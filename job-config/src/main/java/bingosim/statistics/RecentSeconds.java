package bingosim.statistics;

import java.util.List;

/**
 * Seconds of positions, such as the tiles of a board, on their way into what is counted over all runs: close together in
 * memory, since a run has one for nearly every position, and those far apart push what plays the next run out of the
 * processor's caches. For one thread.
 */
public final class RecentSeconds {
    private final List<Seconds> all;
    private final int spans;
    /** By position, then by {@link Seconds#span}. */
    private final int[] counts;

    private final long[] sums;
    private final long[] squares;
    private final int mostRuns;
    private int runs;

    /**
     * @param all what they are added to, by position
     * @param lastSecond that can come
     */
    public RecentSeconds(List<Seconds> all, int lastSecond) {
        this.all = all;
        spans = Seconds.span(lastSecond) + 1;
        counts = new int[Math.multiplyExact(all.size(), spans)];
        sums = new long[all.size()];
        squares = new long[all.size()];
        long largestSquare = Math.max(1, (long) lastSecond * lastSecond);
        mostRuns = (int) Math.min(Integer.MAX_VALUE, Long.MAX_VALUE / largestSquare);
    }

    /**
     * One run.
     *
     * @param seconds by position; negative ones did not come
     */
    public void add(int[] seconds) {
        if (runs == mostRuns) {
            moveOn();
        }
        runs++;
        for (int position = 0; position < sums.length; position++) {
            int second = seconds[position];
            if (second >= 0) {
                counts[position * spans + Seconds.span(second)]++;
                sums[position] += second;
                squares[position] += (long) second * second;
            }
        }
    }

    /** Adds all that came since the last time to what is counted over all runs. */
    public void moveOn() {
        for (int position = 0; position < sums.length; position++) {
            Seconds seconds = all.get(position);
            for (int span = 0; span < spans; span++) {
                int count = counts[position * spans + span];
                if (count > 0) {
                    seconds.addSpan(span, count);
                    counts[position * spans + span] = 0;
                }
            }
            seconds.addSums(sums[position], squares[position]);
            sums[position] = 0;
            squares[position] = 0;
        }
        runs = 0;
    }
}
