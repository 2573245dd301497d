package bingosim.bench;

import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.phase.Tally;
import bingosim.scenario.ScenarioFiles;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Simulator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * What the instruments cost: the processor's time of runs with them, divided by that of the same runs without, in one process.
 *
 * <p>Blocks of runs are played twice in a row, with and without, in turns first; the median of their ratios is what remains
 * when the machine is now faster, now slower, and the processor's time leaves out what else it does. Both read the clock
 * around each run, as BingoSim does anyway to know its pace. With instruments, each run is tallied and each chunk is timed; a
 * window is stored by one statement each ten seconds, which is not part of this.
 */
final class InstrumentCost {
    private static final Duration BLOCK = Duration.ofMillis(100);

    /** As BingoSim has if not told otherwise. */
    private static final long MOST_RUNS_PER_CHUNK = 1000;

    private static final int BLOCKS = 100;
    private static final long BATCH = 1;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Phases phases = new Phases(new UUID(0, 0), InstantSource.system());
    private final Tally tally = new Tally(phases, BATCH);
    private final Simulator simulator;
    private long nextRun;

    /** So that no compiler leaves out what nobody looks at. */
    private long nanosSeen;

    private InstrumentCost(String scenario) {
        simulator =
                new Simulator(CompiledScenario.of(ScenarioFiles.find(scenario).parse()), "benchmark");
    }

    /** @param arguments how many blocks of runs; none: 100, which take two minutes */
    public static void main(String[] arguments) {
        int blocks = arguments.length == 0 ? BLOCKS : Integer.parseInt(arguments[0]);
        System.out.println("scenario               ns per run  with / without: median  (quartiles)");
        for (String scenario : ScenarioFiles.bundled()) {
            new InstrumentCost(scenario).measure(scenario, blocks);
        }
    }

    private void measure(String scenario, int blocks) {
        long runs = Math.max(1, BLOCK.toNanos() / nanosPerRun());
        double[] ratios = new double[blocks];
        long nanosWithout = 0;
        for (int block = 0; block < blocks; block++) {
            boolean isWithFirst = block % 2 == 0;
            long first = isWithFirst ? with(runs) : without(runs);
            long second = isWithFirst ? without(runs) : with(runs);
            nanosWithout += isWithFirst ? second : first;
            ratios[block] = isWithFirst ? (double) first / second : (double) second / first;
            nextRun += runs;
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-21s %,11d  %22.4f  (%.4f to %.4f)%n",
                scenario,
                nanosWithout / (blocks * runs),
                ratios[blocks / 2],
                ratios[blocks / 4],
                ratios[blocks * 3 / 4]);
    }

    /** When it has warmed up, both ways. */
    private long nanosPerRun() {
        long runs = 1;
        long nanos = 0;
        while (nanos < 10 * BLOCK.toNanos()) {
            runs *= 2;
            nanos = with(runs) + without(runs);
        }
        return nanos / (2 * runs);
    }

    private long without(long runs) {
        long start = threads.getCurrentThreadCpuTime();
        for (long run = nextRun; run < nextRun + runs; run++) {
            nanosSeen += play(run);
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private long with(long runs) {
        long start = threads.getCurrentThreadCpuTime();
        long runsPerChunk = Math.min(MOST_RUNS_PER_CHUNK, runs);
        for (long run = nextRun; run < nextRun + runs; run++) {
            long nanos = play(run);
            nanosSeen += nanos;
            tally.add(nanos);
            if (run % runsPerChunk == 0) {
                phases.addSince(Phase.PERSIST, BATCH, System.nanoTime());
            }
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private long play(long run) {
        long start = System.nanoTime();
        simulator.run(run);
        return System.nanoTime() - start;
    }
}
