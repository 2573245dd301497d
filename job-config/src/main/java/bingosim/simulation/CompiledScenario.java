package bingosim.simulation;

import bingosim.scenario.Scenario;

/** A scenario turned into arrays and tables, once; immutable, shared by all simulators. */
public final class CompiledScenario {

    private CompiledScenario() {}

    /** @param scenario a valid one */
    public static CompiledScenario of(Scenario scenario) {
        throw new UnsupportedOperationException(scenario.name());
    }
}
