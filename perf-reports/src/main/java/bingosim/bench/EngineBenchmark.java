package bingosim.bench;

import bingosim.scenario.ScenarioFiles;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.RunResult;
import bingosim.simulation.Simulator;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine on one thread, in runs and attempts per second, beside the least that a run costs: its random numbers.
 *
 * <p>Consecutive runs are played, because their lengths differ; a score is a mean over those that fit into the time.
 */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseParallelGC") // as the launcher starts BingoSim
public class EngineBenchmark {
    private static final int RUNS_TO_COUNT = 100;

    @Param({"winter-bingo-2025", "spring-league-bingo", "perf-synthetic", "bingo7"})
    private String scenario = "";

    private final XoRoShiRo128PlusPlus random = new XoRoShiRo128PlusPlus(1, 2);
    private Simulator simulator;
    private long nextRun;
    private long attemptsPerRun;

    /** Both methods count attempts, so that their scores can be compared. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Counter {
        public long attempts;
    }

    @Setup
    public void countAttempts() {
        var compiled = CompiledScenario.of(ScenarioFiles.find(scenario).parse());
        simulator = new Simulator(compiled, "benchmark");
        while (nextRun < RUNS_TO_COUNT) {
            simulator.run(nextRun++);
        }
        attemptsPerRun = simulator.attempts() / RUNS_TO_COUNT;
    }

    @Benchmark
    public RunResult run(Counter counter) {
        long before = simulator.attempts();
        RunResult result = simulator.run(nextRun++);
        counter.attempts += simulator.attempts() - before;
        return result;
    }

    /** As many attempts as a mean run has, each of them two random numbers and nothing else. */
    @Benchmark
    public long draw(Counter counter) {
        long drawn = 0;
        for (long attempt = 0; attempt < attemptsPerRun; attempt++) {
            drawn += random.nextLong();
            drawn ^= random.nextLong();
        }
        counter.attempts += attemptsPerRun;
        return drawn;
    }
}
