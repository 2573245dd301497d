package bingosim.job;

import bingosim.simulation.RunSeed;
import bingosim.simulation.Simulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Plays the run of an index. */
final class RunProcessor implements ItemProcessor<Long, RunOutcome> {
    private static final Logger log = LoggerFactory.getLogger(RunProcessor.class);

    private final Simulator simulator;
    private final String seed;
    private final RunPace pace;

    RunProcessor(Simulator simulator, String seed, RunPace pace) {
        this.simulator = simulator;
        this.seed = seed;
        this.pace = pace;
    }

    @Override
    public RunOutcome process(Long runIndex) {
        long start = System.nanoTime();
        try {
            return new RunOutcome.Played(simulator.run(runIndex));
        } catch (RuntimeException e) {
            log.error("run {} failed", runIndex, e);
            return new RunOutcome.Failed(runIndex, RunSeed.of(seed, runIndex).value(), FirstLine.of(e));
        } finally {
            pace.add(System.nanoTime() - start);
        }
    }
}
