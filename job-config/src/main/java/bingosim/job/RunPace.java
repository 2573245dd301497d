package bingosim.job;

import bingosim.simulation.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * How long a run of one scenario takes in this process, lately. Shared by its threads. Measured when it is first asked for: who only
 * watches a batch never needs it.
 */
public final class RunPace {
    /** The more, the slower it follows a change, such as a compiler that has warmed up. */
    private static final int WEIGHT_OF_PAST = 20;

    private static final Duration SHORTEST_TRIAL = Duration.ofMillis(50);
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(1);

    /** Fewer say more of how slowly a program begins than of how fast it is. */
    private static final int RUNS_TO_WARM_UP = 500;

    private static final long UNKNOWN = 0;

    private final AtomicLong nanosPerRun = new AtomicLong(UNKNOWN);

    /**
     * Tries for a twentieth of a second, and up to a second until it is warm, at least one run: the lower quartile of the later
     * half, because the first runs warm up and some are interrupted by other work of the machine.
     */
    private static long measure(Simulator simulator) {
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        long last = start;
        while (last - start < (nanos.size() < RUNS_TO_WARM_UP ? LONGEST_TRIAL : SHORTEST_TRIAL).toNanos()) {
            playOrFail(simulator, nanos.size());
            long now = System.nanoTime();
            nanos.add(now - last);
            last = now;
        }
        long[] later = nanos.stream()
                .skip(nanos.size() / 2)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return later[later.length / 4];
    }

    /** A run that fails takes its time too; it is reported when it is played for its batch. */
    private static void playOrFail(Simulator simulator, long runIndex) {
        try {
            simulator.run(runIndex);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(RunPace.class).debug("trial run {} failed", runIndex, e);
        }
    }

    void add(long nanos) {
        long before = nanosPerRun.get();
        nanosPerRun.lazySet(before == UNKNOWN ? nanos : Math.max(1, before + (nanos - before) / WEIGHT_OF_PAST));
    }

    /** Whether it can be told without a trial. */
    boolean isKnown() {
        return nanosPerRun.get() != UNKNOWN;
    }

    /**
     * Nanoseconds, at least 1.
     *
     * @param simulator plays its first runs on trial if nobody has asked before; its attempts show the progress
     */
    public long nanosPerRun(Simulator simulator) {
        if (!isKnown()) {
            measureOnce(simulator);
        }
        return nanosPerRun.get();
    }

    private synchronized void measureOnce(Simulator simulator) {
        if (!isKnown()) {
            nanosPerRun.set(Math.max(1, measure(simulator)));
        }
    }
}
