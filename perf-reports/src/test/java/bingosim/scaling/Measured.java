package bingosim.scaling;

import bingosim.meter.Counters;
import bingosim.meter.Played;
import bingosim.meter.ProcessKind;
import bingosim.meter.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Measurements made up from a pace. */
final class Measured {
    static final BenchSettings SETTINGS = new BenchSettings(
            List.of(1, 3),
            new BenchSettings.Worker(0.25, 1, 15),
            2,
            List.of("commit"),
            BenchSettings.OWN_DATABASE,
            Map.of("runs", "30000", "scenario", "spring-league-bingo"));

    private Measured() {}

    /** At a pace that never changes, for thirty seconds, with a quarter of a processor for each worker and half as much besides. */
    static Measurement steady(String arrangement, int workers, int repeat, int runsPerSecondOfEach) {
        long runs = 30L * workers * runsPerSecondOfEach;
        List<Sample> samples = IntStream.rangeClosed(0, 30)
                .mapToObj(second -> sample(second, workers, (long) second * runsPerSecondOfEach))
                .toList();
        return of(arrangement, workers, repeat, runs, samples);
    }

    private static Sample sample(int second, int workers, long ofEach) {
        return new Sample(
                second,
                LongStream.range(0, workers).map(worker -> ofEach).boxed().toList(),
                Map.of(
                        ProcessKind.WORKERS, 10 + 0.25 * workers * second,
                        ProcessKind.MANAGER, 1 + 0.01 * second,
                        ProcessKind.DATABASE, 2 + 0.115 * workers * second,
                        ProcessKind.OTHERS, 100 + 0.1 * second));
    }

    static Measurement of(String arrangement, int workers, int repeat, long runs, List<Sample> samples) {
        List<Long> shares = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            shares.add(runs / workers);
        }
        return new Measurement(
                arrangement,
                workers,
                repeat,
                new Measurement.PlayedBatch(
                        runs,
                        samples.get(samples.size() - 1).second(),
                        "00c0ffee00c0ffee",
                        new Played(
                                32, 32, 2 * runs, shares, Map.of("simulate", 1_000_000_000L, "persist", 500_000_000L))),
                new Measurement.Server(
                        Map.of("synchronous_commit", "on"),
                        new Counters(1000 * runs, Optional.of(runs / 10), 0, Optional.empty()),
                        Map.of("running", 4L, "IO:WalSync", 9L, "Lock:transactionid", 2L)),
                samples,
                new Measurement.Preparation(5, 10, 15.5, ""));
    }
}
