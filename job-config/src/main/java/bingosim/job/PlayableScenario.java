package bingosim.job;

import bingosim.scenario.InvalidScenarioException;
import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioSource;
import bingosim.simulation.CompiledScenario;

/**
 * A scenario ready to be played: read and compiled. Made once per process and shared by its threads.
 *
 * @param pace how long a run takes here
 */
public record PlayableScenario(Scenario scenario, CompiledScenario compiled, RunPace pace) {

    /** @throws InvalidScenarioException if it cannot be played */
    public static PlayableScenario of(ScenarioSource source) {
        Scenario scenario = source.parse();
        CompiledScenario compiled = CompiledScenario.of(scenario);
        return new PlayableScenario(scenario, compiled, new RunPace());
    }
}
