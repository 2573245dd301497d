package bingosim.cli;

import bingosim.scenario.Scenario;

/** A scenario in one line. */
final class ScenarioText {
    private ScenarioText() {}

    static String line(Scenario scenario) {
        int players = scenario.teams().stream()
                .mapToInt(team -> team.players().size())
                .sum();
        return "%s: %d rows, %d tiles, %d teams, %d players, %d h from %s (%s)"
                .formatted(
                        scenario.name(),
                        scenario.rows().size(),
                        scenario.tiles(),
                        scenario.teams().size(),
                        players,
                        scenario.duration().toHours(),
                        scenario.start(),
                        scenario.zone());
    }
}
