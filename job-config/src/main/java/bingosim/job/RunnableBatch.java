package bingosim.job;

import bingosim.simulation.Simulator;

/** A batch with everything that working on it takes. */
public record RunnableBatch(Batch batch, PlayableScenario scenario) {

    /** @throws EngineVersionException if another version of the engine began the batch */
    public RunnableBatch {
        if (batch.engineVersion() != Simulator.ENGINE_VERSION) {
            throw EngineVersionException.of(batch, Simulator.ENGINE_VERSION);
        }
    }

    int teams() {
        return scenario.scenario().teams().size();
    }

    int rows() {
        return scenario.scenario().rows().size();
    }

    int tiles() {
        return scenario.scenario().tiles();
    }

    /** The last second in which anything can happen. */
    int lastSecond() {
        return Math.toIntExact(scenario.scenario().duration().toSeconds());
    }

    RunPace pace() {
        return scenario.pace();
    }

    Simulator newSimulator() {
        return new Simulator(scenario.compiled(), batch.seed());
    }
}
