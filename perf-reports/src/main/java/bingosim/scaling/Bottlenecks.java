package bingosim.scaling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What keeps a number of workers from doing more, and what one more of them would bring. */
final class Bottlenecks {
    /** From there on something counts as used up. */
    private static final double FULL = 0.9;

    private static final int MOST_WAITS = 5;
    private static final String RUNNING = "running";

    private final Findings findings;
    private final int processors;

    /** @param processors of the machine */
    Bottlenecks(Findings findings, int processors) {
        this.findings = findings;
        this.processors = processors;
    }

    /** In one sentence. */
    String sentence(int workers) {
        String beginning = "With %s the limit is ".formatted(count(workers));
        Optional<Range> ofWorkers = findings.range(PlanValues.DEFAULT, workers, Metric.BUSY_WORKERS);
        Optional<Range> all = findings.range(PlanValues.DEFAULT, workers, Metric.BUSY);
        if (ofWorkers.isEmpty() || all.isEmpty()) {
            return beginning + "unknown: the CPU time of its processes was not to be had.";
        }
        double used = ofWorkers.get().median()
                / (workers * findings.settings().worker().cpu());
        double others = others(workers);
        double busy = (all.get().median() + others) / processors;
        String figures = text(
                "they use %.0f %% of the %.2f processors that they may use together, everything on this machine %.0f %% of its %d",
                100 * used, workers * findings.settings().worker().cpu(), 100 * busy, processors);
        if (isLimited() && used >= FULL) {
            return beginning + "the workers' share of a processor: " + figures + ".";
        }
        if (busy >= FULL) {
            return beginning
                    + text("the machine: %s, %.2f of these with programs that have no part in this.", figures, others);
        }
        return beginning + "waiting: " + figures + ", and connections to the database were seen " + waits(workers)
                + ".";
    }

    /** Processors that programs keep busy which have no part in this. */
    private double others(int workers) {
        return findings.range(PlanValues.DEFAULT, workers, Metric.BUSY_OTHERS)
                .map(Range::median)
                .orElse(0.0);
    }

    private boolean isLimited() {
        return findings.readings().stream()
                .allMatch(reading ->
                        reading.measurement().preparation().whyNotLimited().isEmpty());
    }

    /** The most frequent of what active connections did when they were looked at. */
    String waits(int workers) {
        Map<String, Long> seen = new HashMap<>();
        findings.of(PlanValues.DEFAULT, workers)
                .forEach(reading -> reading.measurement()
                        .server()
                        .waits()
                        .forEach((event, times) -> seen.merge(event, times, Long::sum)));
        String most = seen.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WAITS)
                .map(event -> event.getKey().equals(RUNNING)
                        ? "running %d times".formatted(event.getValue())
                        : "at %s %d times".formatted(event.getKey(), event.getValue()))
                .collect(Collectors.joining(", "));
        return most.isEmpty() ? "doing nothing" : most;
    }

    /** Runs per second with one more than the most that were measured; empty if that cannot be told. */
    Optional<Double> withOneMore() {
        int most = findings.most();
        Optional<Double> slowing = slowing();
        Optional<Range> runs = findings.range(PlanValues.DEFAULT, most, Metric.STEADY_RUNS);
        if (slowing.isEmpty() || runs.isEmpty()) {
            return Optional.empty();
        }
        double alone = runs.get().median() * (1 + slowing.get() * (most - 1)) / most;
        double unlimited = alone * (most + 1) / (1 + slowing.get() * most);
        double ofMachine = findings.range(PlanValues.DEFAULT, most, Metric.CPU_ALL)
                .map(cpu -> (processors - others(most)) / cpu.median() * 10_000)
                .orElse(Double.POSITIVE_INFINITY);
        return Optional.of(Math.min(unlimited, ofMachine));
    }

    /**
     * By what part each further worker makes all others slower: s, where n workers do n / (1 + s (n - 1)) times the work of one.
     */
    Optional<Double> slowing() {
        double ratio = findings.most() / (double) findings.fewest();
        return findings.factor(PlanValues.DEFAULT, findings.most(), Metric.STEADY_RUNS)
                .filter(factor -> ratio > 1)
                .map(factor -> {
                    double share = ratio / factor.median();
                    return Math.max(0, (share - 1) / (findings.most() - 1 - share * (findings.fewest() - 1)));
                });
    }

    /** In one sentence. */
    String sentenceOfOneMore() {
        int most = findings.most();
        Optional<Double> more = withOneMore();
        Optional<Range> now = findings.range(PlanValues.DEFAULT, most, Metric.STEADY_RUNS);
        Optional<Range> busy = findings.range(PlanValues.DEFAULT, most, Metric.BUSY);
        if (more.isEmpty() || now.isEmpty() || busy.isEmpty()) {
            return "What one more worker would bring cannot be told from this.";
        }
        double each = busy.get().median() / most;
        return text(
                "Worker number %d would bring about %.0f %% more here, %,.0f runs/s in all: each further one costs the others %.1f %%, and all processes together would keep %.2f of %d processors busy; with nothing else to do, this machine would be enough for %d workers of this kind.",
                most + 1,
                100 * (more.get() / now.get().median() - 1),
                more.get(),
                100 * slowing().orElse(0.0),
                each * (most + 1),
                processors,
                (int) (processors / each));
    }

    static String count(int workers) {
        return workers == 1 ? "1 worker" : "%d workers".formatted(workers);
    }

    static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** The switch after which the most workers do the most more, of those of single phases of the plan. */
    Optional<Comparison> bestSwitch() {
        List<Comparison> single = findings.comparisons().stream()
                .filter(each -> each.phase().matches("4[A-F]|3\\.7"))
                .filter(each -> gain(each).isPresent())
                .toList();
        return single.stream().max(Comparator.comparingDouble(each -> gain(each).orElse(0.0)));
    }

    Optional<Double> gain(Comparison comparison) {
        return findings.gain(comparison, findings.most(), Metric.STEADY_RUNS).map(Range::median);
    }
}
