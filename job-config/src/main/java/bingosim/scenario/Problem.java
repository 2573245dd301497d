package bingosim.scenario;

import java.util.regex.Pattern;

/**
 * Something in a scenario file that is not as it must be.
 *
 * @param path where, such as {@code rows[3].tiles[1].rules[0].activity}; empty for the file as a whole
 * @param found what is there
 * @param allowed what may be there
 */
record Problem(String path, String found, String allowed) {
    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** For texts of any length that a message quotes. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text;
    }

    /** One line; what a terminal would act on is written as an escape. */
    @Override
    public String toString() {
        String line = "%s: found %s, allowed is %s".formatted(path.isEmpty() ? "file" : path, found, allowed);
        return UNPRINTABLE
                .matcher(line)
                .replaceAll(match -> "\\\\u"
                        + Integer.toHexString(0x10000 | match.group().codePointAt(0))
                                .substring(1));
    }
}
