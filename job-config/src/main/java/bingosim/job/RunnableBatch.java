package bingosim.job;

import bingosim.scenario.Scenario;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Simulator;

/**
 * A batch with everything that working on it takes, made once per process and shared by its threads.
 *
 * @param teams how many teams play
 * @param rows how many rows the board has
 */
public record RunnableBatch(Batch batch, CompiledScenario scenario, int teams, int rows, RunPace pace) {

    /**
     * @param compiled from {@code scenario}
     * @throws IllegalStateException if another version of the engine began the batch
     */
    public static RunnableBatch of(Batch batch, Scenario scenario, CompiledScenario compiled, RunPace pace) {
        if (batch.engineVersion() != Simulator.ENGINE_VERSION) {
            throw new IllegalStateException(
                    "batch %s was begun by engine version %d, this is version %d: finish it with that version, or delete it"
                            .formatted(batch.name(), batch.engineVersion(), Simulator.ENGINE_VERSION));
        }
        return new RunnableBatch(
                batch, compiled, scenario.teams().size(), scenario.rows().size(), pace);
    }

    Simulator newSimulator() {
        return new Simulator(scenario, batch.seed());
    }
}
