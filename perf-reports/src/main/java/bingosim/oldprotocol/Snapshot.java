package bingosim.oldprotocol;

import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioSource;
import bingosim.scenario.Tile;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.TeamResult;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scenario of a batch, ready to be played.
 *
 * @param seed of the batch
 * @param tiles their keys as JSON, in the order of the scenario
 */
record Snapshot(CompiledScenario compiled, String seed, List<String> tiles) {

    static Snapshot of(String scenarioText, String seed) {
        Scenario scenario = new ScenarioSource("snapshot", scenarioText).parse();
        var json = new JsonMapper();
        return new Snapshot(
                CompiledScenario.of(scenario),
                seed,
                scenario.rows().stream()
                        .flatMap(row -> row.tiles().stream())
                        .map(Tile::key)
                        .map(json::writeValueAsString)
                        .toList());
    }

    /** A JSON object: of each row that was unlocked the second. */
    static String rowSeconds(TeamResult result) {
        var json = new StringBuilder("{");
        int[] seconds = result.unlockSeconds();
        for (int row = 0; row < seconds.length; row++) {
            if (seconds[row] != TeamResult.NEVER) {
                add(json, "\"" + row + "\"", seconds[row]);
            }
        }
        return json.append('}').toString();
    }

    /** A JSON object: of each tile that was completed the second. */
    String tileSeconds(TeamResult result) {
        var json = new StringBuilder("{");
        int[] seconds = result.completionSeconds();
        for (int tile = 0; tile < seconds.length; tile++) {
            if (seconds[tile] != TeamResult.NEVER) {
                add(json, tiles.get(tile), seconds[tile]);
            }
        }
        return json.append('}').toString();
    }

    private static void add(StringBuilder json, String key, int second) {
        json.append(json.length() > 1 ? "," : "").append(key).append(':').append(second);
    }
}
