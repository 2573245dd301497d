package bingosim.job;

import bingosim.phase.Tally;
import bingosim.simulation.RunResult;
import bingosim.simulation.RunSeed;
import bingosim.simulation.Simulator;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Plays the run of an index, and hands its results over at once: not every kind of results is to keep them for its chunk. */
final class RunProcessor implements ItemProcessor<Long, RunOutcome> {
    private static final Logger log = LoggerFactory.getLogger(RunProcessor.class);

    private final Simulator simulator;
    private final String seed;
    private final RunPace pace;
    private final Tally tally;
    private final Consumer<RunResult> results;

    RunProcessor(Simulator simulator, String seed, RunPace pace, Tally tally, Consumer<RunResult> results) {
        this.simulator = simulator;
        this.seed = seed;
        this.pace = pace;
        this.tally = tally;
        this.results = results;
    }

    @Override
    public RunOutcome process(Long runIndex) {
        long start = System.nanoTime();
        RunResult result;
        try {
            result = simulator.run(runIndex);
        } catch (RuntimeException e) {
            log.error("run {} failed", runIndex, e);
            return new RunOutcome.Failed(runIndex, RunSeed.of(seed, runIndex).value(), FirstLine.of(e));
        } finally {
            long nanos = System.nanoTime() - start;
            pace.add(nanos);
            tally.add(nanos);
        }
        results.accept(result);
        return RunOutcome.PLAYED;
    }
}
