package bingosim.scenario;

import java.util.regex.Pattern;

/** What things are called: text of one line with something to see. */
final class Names {
    static final String ALLOWED = "a text of one line, not blank, at most 200 characters";

    /** In place of a text that could not be read. It has a character that no name may have, so no file can say it. */
    static final String UNREAD = "\0";

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}");
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Z}]");

    private Names() {}

    static boolean isName(String text) {
        return ONE_LINE.matcher(text).matches() && VISIBLE.matcher(text).find();
    }
}
