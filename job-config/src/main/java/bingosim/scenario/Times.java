package bingosim.scenario;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times in the one spelling that we allow of the many that {@code java.time} knows. */
final class Times {
    static final String ALLOWED_START = "a local date and time from year 1900 to 9000, such as 2025-02-03T09:00";
    static final String ALLOWED_ZONE = "a region such as America/New_York, or UTC";
    static final String ALLOWED_DURATION =
            String.format(Locale.ROOT, "days, hours, minutes and seconds such as PT24H, 1 to %,d s", Fields.MOST);

    private static final int MINUTES_PER_WEEK = 7 * 24 * 60;
    static final String ALLOWED_SESSION =
            String.format(Locale.ROOT, "day, start and minutes (1 to %,d) such as Mon 18:00 120", MINUTES_PER_WEEK);

    private static final Pattern START = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d{1,10}D)?(T(?=.)(\\d{1,10}H)?(\\d{1,10}M)?(\\d{1,10}S)?)?");
    private static final Pattern SESSION = Pattern.compile("([A-Z][a-z]{2}) +(\\d\\d:\\d\\d) +([1-9]\\d{0,4})");

    private Times() {}

    static Optional<LocalDateTime> start(String text) {
        return parsed(START, text, () -> LocalDateTime.parse(text))
                .filter(at -> at.getYear() >= 1900 && at.getYear() <= 9000);
    }

    /** A place with its own clock changes; an offset such as {@code +02:00} would be wrong half of the year. */
    static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    static Optional<Duration> duration(String text) {
        return parsed(DURATION, text, () -> Duration.parse(text))
                .filter(time -> time.toSeconds() >= 1 && time.toSeconds() <= Fields.MOST);
    }

    static Optional<Session> session(String text) {
        Matcher matcher = SESSION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(matcher.group(3));
        return day(matcher.group(1))
                .flatMap(day ->
                        parsed(() -> LocalTime.parse(matcher.group(2))).map(start -> new Session(day, start, minutes)))
                .filter(session -> minutes <= MINUTES_PER_WEEK);
    }

    private static Optional<DayOfWeek> day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(text))
                .findFirst();
    }

    private static <T> Optional<T> parsed(Pattern spelling, String text, Supplier<T> parsing) {
        return spelling.matcher(text).matches() ? parsed(parsing) : Optional.empty();
    }

    private static <T> Optional<T> parsed(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
