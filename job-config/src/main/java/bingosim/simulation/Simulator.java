package bingosim.simulation;

/** Plays runs of one scenario under one seed; for one thread. */
public final class Simulator {

    /** @param seed any text */
    public Simulator(CompiledScenario scenario, String seed) {
        throw new UnsupportedOperationException(scenario + seed);
    }

    public RunResult run(long runIndex) {
        throw new UnsupportedOperationException("run " + runIndex);
    }
}
