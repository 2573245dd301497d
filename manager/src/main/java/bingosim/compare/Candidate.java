package bingosim.compare;

import bingosim.job.Batch;
import bingosim.scenario.Scenario;
import bingosim.statistics.TeamSummary;
import java.util.List;

/**
 * A finished batch to compare with another one.
 *
 * @param runs those that did not fail
 * @param teams its answers, in the order of the scenario
 */
record Candidate(Batch batch, Scenario scenario, long runs, List<TeamSummary> teams) {

    Candidate {
        teams = List.copyOf(teams);
    }

    String name() {
        return batch.name();
    }

    boolean hasRows() {
        return batch.results().hasRows();
    }

    String board() {
        return "%d rows, %d tiles".formatted(scenario.rows().size(), scenario.tiles());
    }
}
