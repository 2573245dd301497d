package bingosim.simulation;

import bingosim.scenario.Player;
import bingosim.scenario.Scenario;
import bingosim.scenario.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a player is online, in seconds from the start of the event: sorted, apart from each other, within the event.
 *
 * @param starts first second of each window
 * @param ends first second after each window
 */
record Windows(int[] starts, int[] ends) {
    private static final int MINUTES_PER_DAY = 24 * 60;

    static Windows of(Player player, Scenario scenario) {
        int duration = Math.toIntExact(scenario.duration().toSeconds());
        if (player.schedule().isEmpty()) {
            return new Windows(new int[] {0}, new int[] {duration});
        }
        List<long[]> sessions = new ArrayList<>();
        for (Session session : player.schedule()) {
            addOccurrences(sessions, session, scenario);
        }
        sessions.sort(Comparator.comparingLong(session -> session[0]));
        return merged(sessions, duration);
    }

    private static void addOccurrences(List<long[]> sessions, Session session, Scenario scenario) {
        Instant eventStart = scenario.start().atZone(scenario.zone()).toInstant();
        LocalDate last =
                eventStart.plus(scenario.duration()).atZone(scenario.zone()).toLocalDate();
        LocalDate first = scenario.start().toLocalDate().minusDays(1 + session.minutes() / MINUTES_PER_DAY);
        LocalDate date = first.with(TemporalAdjusters.nextOrSame(session.day()));
        for (; !date.isAfter(last); date = date.plusWeeks(1)) {
            Instant start = date.atTime(session.start()).atZone(scenario.zone()).toInstant();
            long second = start.getEpochSecond() - eventStart.getEpochSecond();
            sessions.add(new long[] {second, second + session.minutes() * 60L});
        }
    }

    /** Clips sorted sessions to the event and joins those that touch or overlap. */
    private static Windows merged(List<long[]> sessions, int duration) {
        List<int[]> windows = new ArrayList<>();
        for (long[] session : sessions) {
            int start = (int) Math.max(0, Math.min(session[0], duration));
            int end = (int) Math.max(0, Math.min(session[1], duration));
            int[] previous = windows.isEmpty() ? new int[] {-1, -1} : windows.get(windows.size() - 1);
            if (start <= previous[1]) {
                previous[1] = Math.max(previous[1], end);
            } else if (start < end) {
                windows.add(new int[] {start, end});
            }
        }
        return new Windows(
                windows.stream().mapToInt(window -> window[0]).toArray(),
                windows.stream().mapToInt(window -> window[1]).toArray());
    }
}
