package bingosim.export;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The end of a block that is whole.
 *
 * @param nextRun the run index that the next block begins with
 * @param fileSize where it ends in the file
 * @param checksum over all rows up to there
 * @param state what {@link TableWriter#end} must know of it
 */
record Block(long nextRun, long fileSize, long checksum, byte[] state) {
    /** Before the first one. */
    static final Block NONE = new Block(0, 0, 0, new byte[0]);

    String line() {
        return "%d %d %s %s"
                .formatted(
                        nextRun,
                        fileSize,
                        HexFormat.of().toHexDigits(checksum),
                        Base64.getEncoder().encodeToString(state));
    }

    static Block parse(String line) {
        String[] fields = line.split(" ", -1);
        return new Block(
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                HexFormat.fromHexDigitsToLong(fields[2]),
                Base64.getDecoder().decode(fields[3]));
    }
}
