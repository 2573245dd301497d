package bingosim.simulation;

import java.util.List;

/** What one run came to, team by team in the order of the scenario. */
public record RunResult(long runIndex, List<TeamResult> teams) {
    public RunResult {
        teams = List.copyOf(teams);
    }
}
