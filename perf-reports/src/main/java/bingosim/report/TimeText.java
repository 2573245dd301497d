package bingosim.report;

/** A length of time as people say it: in its two largest units. */
public final class TimeText {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private TimeText() {}

    /** @param seconds 0 or more; from an hour on they are rounded to minutes, from two days on to hours */
    public static String of(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return two(whole, MINUTE, "min", 1, "s");
        }
        return Math.round(seconds / MINUTE) * MINUTE < 2 * DAY
                ? two(Math.round(seconds / MINUTE) * MINUTE, HOUR, "h", MINUTE, "min")
                : two(Math.round(seconds / HOUR) * HOUR, DAY, "d", HOUR, "h");
    }

    private static String two(long seconds, long large, String largeName, long small, String smallName) {
        long rest = seconds % large / small;
        String first = "%d %s".formatted(seconds / large, largeName);
        return rest == 0 ? first : "%s %d %s".formatted(first, rest, smallName);
    }
}
