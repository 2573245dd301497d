package bingosim.runs;

import java.util.List;

/**
 * A run that was asked for.
 *
 * @param value what it was sorted by
 * @param teams in the order of the scenario
 */
public record FoundRun(long run, long value, List<TeamOfRun> teams) {
    public FoundRun {
        teams = List.copyOf(teams);
    }

    /** @param outcome win, tie or loss */
    public record TeamOfRun(String name, String outcome, int points, int tiles, int rowReached, int finishedSecond) {}
}
