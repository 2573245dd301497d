package bingosim.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One event: its board, its players, its teams and when it takes place.
 *
 * @param name what people call the event
 * @param start wall clock in {@code zone}
 * @param duration whole seconds, at least one
 * @param unlockPoints points of a row that open the next one; with 0 every row is open from the start
 * @param activities what players can attempt, in the order of the file
 * @param rows the board, row 0 first
 */
public record Scenario(
        String name,
        LocalDateTime start,
        ZoneId zone,
        Duration duration,
        int unlockPoints,
        List<Activity> activities,
        List<Row> rows,
        List<Player> players,
        List<Team> teams) {
    public Scenario {
        activities = List.copyOf(activities);
        rows = List.copyOf(rows);
        players = List.copyOf(players);
        teams = List.copyOf(teams);
    }

    /** Number of tiles on the board. */
    public int tiles() {
        return rows.stream().mapToInt(row -> row.tiles().size()).sum();
    }
}
