package bingosim.results;

import bingosim.job.Batch;
import bingosim.scenario.Scenario;
import bingosim.statistics.TeamSummary;
import java.util.List;

/**
 * A finished batch and its answers.
 *
 * @param teams in the order of the scenario
 * @param failedRuns that the answers are not about
 */
public record Played(Batch batch, Scenario scenario, List<TeamSummary> teams, long failedRuns) {
    public Played {
        teams = List.copyOf(teams);
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("batch %s has no answers".formatted(batch.name()));
        }
    }

    /** Those that the answers are about. */
    long runs() {
        return batch.runs() - failedRuns;
    }

    double lastSecond() {
        return scenario.duration().toSeconds();
    }
}
