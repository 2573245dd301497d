package bingosim.limit;

import bingosim.job.StopSignal;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Simulator;
import bingosim.statistics.Checksum;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Plays runs and drops what they come to, but for the checksum. */
final class EngineAlone {
    private static final long RUNS_AT_A_TIME = 100;

    private final CompiledScenario scenario;
    private final String seed;
    private final Threads threads;
    private final StopSignal stop;

    EngineAlone(CompiledScenario scenario, String seed, Threads threads, StopSignal stop) {
        this.scenario = scenario;
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
    }

    /** @return the checksum over all results */
    long play(long runs) throws InterruptedException, ExecutionException {
        var next = new AtomicLong();
        var sum = new AtomicLong();
        threads.run(() -> {
            var simulator = new Simulator(scenario, seed);
            var checksum = new Checksum();
            for (long from = next.getAndAdd(RUNS_AT_A_TIME);
                    from < runs && !stop.isRaised();
                    from = next.getAndAdd(RUNS_AT_A_TIME)) {
                for (long run = from; run < Math.min(runs, from + RUNS_AT_A_TIME); run++) {
                    checksum.add(simulator.run(run));
                }
            }
            sum.addAndGet(checksum.value());
            return null;
        });
        return sum.get();
    }
}
