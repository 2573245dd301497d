package bingosim.verdict;

import bingosim.job.Batch;
import bingosim.statistics.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and times as people read them, the same in every locale of the machine. */
public final class Readable {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** From here on the intervals are so narrow that one decimal would hide them. */
    private static final long RUNS_FOR_TWO_DECIMALS = 1_000_000;

    private Readable() {}

    /** Of percentages of so many runs. */
    public static int decimals(long runs) {
        return runs < RUNS_FOR_TWO_DECIMALS ? 1 : 2;
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public static String runs(long runs) {
        return runs == 1 ? "1 run" : count(runs) + " runs";
    }

    /** How many a batch has or may take. */
    public static String runsOf(Batch batch) {
        return batch.blocks().isPresent() ? "at most " + runs(batch.mostRuns()) : runs(batch.mostRuns());
    }

    /** Two decimals, none where there are none to show. */
    public static String number(double number) {
        return decimal(number, number == Math.rint(number) ? 0 : 2);
    }

    public static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** In per cent; what is neither none nor all never reads as none or all. */
    public static String share(double share, int decimals) {
        double unit = Math.pow(10, -decimals);
        double percent = share * 100;
        if (share > 0 && percent < unit / 2) {
            return "<" + decimal(unit, decimals) + " %";
        }
        if (share < 1 && percent >= 100 - unit / 2) {
            return ">" + decimal(100 - unit, decimals) + " %";
        }
        return decimal(percent, decimals) + " %";
    }

    public static String interval(TeamSummary.Interval interval, int decimals) {
        return "%s to %s %%"
                .formatted(decimal(interval.low() * 100, decimals), decimal(interval.high() * 100, decimals));
    }

    /** {@code hh:mm:ss}, from a day on {@code 1d hh:mm:ss}; rounded to seconds. */
    public static String clock(double seconds) {
        long whole = Math.round(seconds);
        String clock =
                String.format(Locale.ROOT, "%02d:%02d:%02d", whole % DAY / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
        return whole < DAY ? clock : "%dd %s".formatted(whole / DAY, clock);
    }

    /** Time of the event: {@code 1d 02:14}. */
    public static String eventClock(int second) {
        return String.format(Locale.ROOT, "%dd %02d:%02d", second / DAY, second % DAY / HOUR, second % HOUR / MINUTE);
    }

    public static String eventClockWithSeconds(int second) {
        return "%s:%02d".formatted(eventClock(second), second % MINUTE);
    }

    /** {@code 45 s}, {@code 34 min} or {@code 2 h 10 min}; cut off, not rounded. */
    public static String span(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        String minutes = seconds % HOUR / MINUTE + " min";
        return seconds < HOUR ? minutes : "%s h %s".formatted(count(seconds / HOUR), minutes);
    }

    /** How long something took: a clock, tenths of a second below a minute. */
    public static String elapsed(double seconds) {
        return seconds < MINUTE ? decimal(seconds, 1) + " s" : clock(seconds);
    }

    public static String megabytes(long bytes) {
        return decimal(bytes / 1e6, 1) + " MB";
    }

    /**
     * Broken at spaces, but not before a per cent sign, into lines of at most so many characters; a longer word has a line of
     * its own.
     */
    public static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" (?!%)")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * In at most so many characters, the last one {@code mark} where something was cut off. Control characters are replaced:
     * names are anybody's text and must not move the cursor.
     */
    public static String cut(String text, int width, String mark) {
        int[] characters = text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .toArray();
        if (characters.length <= width) {
            return new String(characters, 0, characters.length);
        }
        return new String(characters, 0, Math.max(0, width - mark.length())) + mark;
    }
}
