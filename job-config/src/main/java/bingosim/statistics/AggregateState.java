package bingosim.statistics;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What was counted over some of the runs of a batch, for all teams, as bytes: the same bytes for the same runs, in whatever
 * order they and their parts were counted. How many there are depends on the board and the event's length, not on the runs.
 *
 * <pre>
 *   state:      version (2), teams, rows, tiles; per team:
 *                 wins, ties, losses
 *                 histograms of points, tiles, row reached, second of the last completed tile, rank, margin of victory
 *                 per row the seconds in which it was unlocked, per tile the seconds in which it was completed
 *               then the CRC-32C of all that in four bytes, the highest first
 *   histogram:  different values; for each, ascending: its distance from the one before (from 0), how often it came
 *   seconds:    histogram of their spans (see {@link Seconds#span}), sum, sum of squares: high 64 bits, low 64 bits
 *   number:     7 bits per byte, the lowest first; all bytes but the last have the eighth bit set
 * </pre>
 */
public final class AggregateState {
    private static final long VERSION = 2;

    private AggregateState() {}

    /** What each team begins with, nothing counted yet. */
    public static List<TeamCounts> none(int teams, int rows, int tiles) {
        return Stream.generate(() -> TeamCounts.noneOfAllSeconds(rows, tiles))
                .limit(teams)
                .toList();
    }

    public static byte[] write(List<TeamCounts> teams) {
        var out = new NumberWriter();
        out.write(VERSION);
        out.write(teams.size());
        out.write(teams.get(0).unlockSeconds().size());
        out.write(teams.get(0).completions().size());
        teams.forEach(team -> team.write(out));
        byte[] counted = out.bytes();
        return ByteBuffer.allocate(counted.length + Integer.BYTES)
                .put(counted)
                .putInt(crc(counted, counted.length))
                .array();
    }

    /**
     * Adds the runs of a state.
     *
     * @throws IllegalArgumentException saying why it is no state of such teams; then the counts are of no use any more
     */
    public static void mergeInto(List<TeamCounts> teams, byte[] state) {
        int end = state.length - Integer.BYTES;
        if (end < 0 || crc(state, end) != ByteBuffer.wrap(state).getInt(end)) {
            throw new IllegalArgumentException("its %d bytes were changed".formatted(state.length));
        }
        var in = new NumberReader(state, end);
        requireVersion(in.read());
        require("teams", teams.size(), in.read());
        require("rows", teams.get(0).unlockSeconds().size(), in.read());
        require("tiles", teams.get(0).completions().size(), in.read());
        teams.forEach(team -> team.mergeFrom(in));
        in.requireEnd();
    }

    private static void requireVersion(long found) {
        if (found != VERSION) {
            throw new IllegalArgumentException(
                    "it has version %d, this program knows version %d".formatted(found, VERSION));
        }
    }

    private static void require(String what, long expected, long found) {
        if (found != expected) {
            throw new IllegalArgumentException("%s: %d instead of %d".formatted(what, found, expected));
        }
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
