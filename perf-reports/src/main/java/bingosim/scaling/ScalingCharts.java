package bingosim.scaling;

import bingosim.meter.ProcessKind;
import bingosim.meter.Sample;
import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Point;
import bingosim.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the measurements look like. */
final class ScalingCharts {
    private static final double RUNS = 10_000;
    private static final double SECONDS_SMOOTHED = 3;

    private final Findings findings;

    ScalingCharts(Findings findings) {
        this.findings = findings;
    }

    /** Work with each number of workers, beside what no loss at all would be. */
    Chart scaling() {
        List<Point> measured = new ArrayList<>();
        List<Point> ideal = new ArrayList<>();
        Optional<Range> first = findings.range(PlanValues.DEFAULT, findings.fewest(), Metric.STEADY_RUNS);
        findings.settings().workers().stream().sorted().distinct().forEach(workers -> {
            findings.range(PlanValues.DEFAULT, workers, Metric.STEADY_RUNS)
                    .ifPresent(runs -> measured.add(new Point(workers, runs.median())));
            first.ifPresent(one -> ideal.add(new Point(workers, one.median() * workers / findings.fewest())));
        });
        return new Chart(
                "Runs per second by number of workers",
                Chart.Kind.LINE,
                "workers",
                "runs/s in steady state",
                List.of(Series.measured("measured", measured), Series.ideal("no loss", ideal)));
    }

    /** Of the first repeat with each number of workers: how much each did, as it went on. */
    List<Block> overTime() {
        List<Block> charts = new ArrayList<>();
        for (int workers : findings.settings().workers()) {
            findings.of(PlanValues.DEFAULT, workers).stream()
                    .findFirst()
                    .ifPresent(reading -> charts.add(overTime(reading, workers)));
        }
        return charts;
    }

    private static Chart overTime(Reading reading, int workers) {
        List<Sample> samples = reading.measurement().samples();
        List<Series> series = IntStream.range(0, workers)
                .mapToObj(worker -> Series.measured("worker %d".formatted(worker + 1), pace(samples, worker)))
                .toList();
        return new Chart(
                "Runs per second of each worker over time, %s".formatted(Bottlenecks.count(workers)),
                Chart.Kind.LINE,
                "s since the launch",
                "runs/s",
                series);
    }

    private static List<Point> pace(List<Sample> samples, int worker) {
        List<Point> points = new ArrayList<>();
        for (int to = 1, from = 0; to < samples.size(); to++) {
            while (samples.get(to).second() - samples.get(from).second() > SECONDS_SMOOTHED * 1.1) {
                from++;
            }
            double seconds = samples.get(to).second() - samples.get(from).second();
            if (from < to && seconds > 0) {
                long runs = samples.get(to).runs(worker) - samples.get(from).runs(worker);
                points.add(new Point(samples.get(to).second(), runs / seconds));
            }
        }
        return points;
    }

    /** How much of each batch each worker did, the busiest first. */
    Chart shares() {
        List<Reading> all = findings.settings().workers().stream()
                .flatMap(workers -> findings.of(PlanValues.DEFAULT, workers).stream())
                .toList();
        List<Series> series = IntStream.range(0, findings.most())
                .mapToObj(worker -> Series.byCategory(
                        "worker %d".formatted(worker + 1),
                        all.stream().map(reading -> share(reading, worker)).toList()))
                .toList();
        return new Chart(
                "Share of each worker in the runs of a batch",
                Chart.Kind.STACKED_BAR,
                "",
                "%",
                all.stream()
                        .map(reading -> "%s, repeat %d"
                                .formatted(
                                        Bottlenecks.count(reading.measurement().workers()),
                                        reading.measurement().repeat()))
                        .toList(),
                series);
    }

    private static double share(Reading reading, int worker) {
        List<Long> runs = reading.measurement().batch().played().runsByWorker();
        return worker < runs.size()
                ? 100.0 * runs.get(worker) / reading.measurement().batch().runs()
                : 0;
    }

    /** CPU seconds of each kind of process that takes part. */
    Chart cpu() {
        List<Integer> workers = measuredWorkers();
        List<Series> series = Stream.of(ProcessKind.values())
                .filter(ProcessKind::takesPart)
                .map(kind -> Series.byCategory(
                        kind.label(),
                        workers.stream().map(number -> cpu(number, kind)).toList()))
                .toList();
        return new Chart(
                "CPU seconds per 10,000 runs in steady state",
                Chart.Kind.STACKED_BAR,
                "",
                "s per 10,000 runs",
                workers.stream().map(Bottlenecks::count).toList(),
                series);
    }

    /** The numbers of which there is a measurement. */
    List<Integer> measuredWorkers() {
        return findings.settings().workers().stream()
                .filter(workers -> !findings.of(PlanValues.DEFAULT, workers).isEmpty())
                .toList();
    }

    private double cpu(int workers, ProcessKind kind) {
        List<Double> known = findings.of(PlanValues.DEFAULT, workers).stream()
                .flatMapToDouble(reading -> reading.cpu(kind).stream())
                .boxed()
                .toList();
        return known.isEmpty() ? 0 : Range.of(known).median();
    }

    /** What processes spent on each phase, over all of their threads, in each arrangement with most workers. */
    Chart phases(int workers) {
        List<String> arrangements = findings.arrangements().stream()
                .filter(name -> !findings.of(name, workers).isEmpty())
                .toList();
        List<String> phases = findings.readings().stream()
                .flatMap(reading -> nanos(reading).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<Series> series = phases.stream()
                .map(phase -> Series.byCategory(
                        phase,
                        arrangements.stream()
                                .map(name -> seconds(findings.of(name, workers), phase))
                                .toList()))
                .toList();
        return new Chart(
                "Seconds by phase per 10,000 runs, %s".formatted(Bottlenecks.count(workers)),
                Chart.Kind.STACKED_BAR,
                "",
                "s per 10,000 runs",
                arrangements,
                series);
    }

    private static double seconds(List<Reading> repeats, String phase) {
        return Range.of(repeats.stream()
                        .map(reading -> nanos(reading).getOrDefault(phase, 0L)
                                / 1e9
                                * RUNS
                                / reading.measurement().batch().runs())
                        .toList())
                .median();
    }

    private static Map<String, Long> nanos(Reading reading) {
        return reading.measurement().batch().played().phaseNanos();
    }
}
