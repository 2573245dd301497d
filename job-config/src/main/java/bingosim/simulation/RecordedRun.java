package bingosim.simulation;

import java.util.List;

/**
 * A run, and how it came about.
 *
 * @param teams in the order of the scenario
 */
public record RecordedRun(RunResult result, List<RecordedTeam> teams) {
    public RecordedRun {
        teams = List.copyOf(teams);
    }
}
