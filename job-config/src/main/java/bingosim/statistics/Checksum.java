package bingosim.statistics;

import bingosim.simulation.RunResult;
import bingosim.simulation.TeamResult;
import java.util.HexFormat;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * A fingerprint of many results, the same in whatever order they and their parts arrive. For one thread.
 *
 * <p>The sum modulo 2^64 of one hash per run and team: unlike an exclusive or, it shows a run that was added twice. The
 * fields are chained through the output function of SplitMix64 (Steele, Lea, Flood 2014), so that all bits of all fields
 * reach all bits of the sum. It tells batches apart that differ by mistake; it does not withstand forgery.
 */
public final class Checksum {

    private long sum;

    /**
     * What one team reached in one run.
     *
     * @param outcome 0 win, 1 tie, 2 loss
     */
    public void add(
            long runIndex, int teamPosition, int points, int tiles, int rowReached, int outcome, int finishedSecond) {
        long hash = chained(0, runIndex);
        hash = chained(hash, pair(teamPosition, outcome));
        hash = chained(hash, pair(points, tiles));
        hash = chained(hash, pair(rowReached, finishedSecond));
        sum += hash;
    }

    /** What all teams reached in one run. */
    public void add(RunResult run) {
        for (int team = 0; team < run.teams().length; team++) {
            TeamResult result = run.teams()[team];
            add(
                    run.runIndex(),
                    team,
                    result.points(),
                    result.tiles(),
                    result.rowReached(),
                    result.outcome().ordinal(),
                    result.finishedSecond());
        }
    }

    /** @param other the {@link #value()} over another part of the results */
    public void add(long other) {
        sum += other;
    }

    public long value() {
        return sum;
    }

    /** The value as people see it. */
    public String text() {
        return text(sum);
    }

    /** Sixteen hexadecimal digits. */
    public static String text(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | low & 0xffff_ffffL;
    }

    /** For a given hash no two words give the same. */
    private static long chained(long hash, long word) {
        return new SplitMix64(hash ^ word).nextLong();
    }
}
