package bingosim.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All measurements side by side, in medians over the turns; ratios are of the same turn each, their median is shown. */
public final class LimitReport {
    private static final String COLUMNS = "%-23s %10s %9s %9s %9s %10s %9s %9s%n"
            .formatted("", "runs/s", "elapsed", "process", "server", "CPU/run", "WAL", "stored");
    private static final String AIM = "%-53s %9s %19s  %9s  %s%n";
    private static final String UNKNOWN = "unknown";

    private final Limits.Workload workload;
    private final List<Turn> turns;

    /** @param turns at least one */
    LimitReport(Limits.Workload workload, List<Turn> turns) {
        this.workload = workload;
        this.turns = List.copyOf(turns);
    }

    /** A line for each measurement, then a line for each aim. Ends with a line break. */
    public String text() {
        String heading = String.format(
                Locale.ROOT,
                "%s, %,d runs, seed %s, %d threads; medians of %d%n%n",
                workload.scenario().name(),
                workload.runs(),
                workload.seed(),
                workload.threads(),
                turns.size());
        return heading
                + COLUMNS
                + Arrays.stream(Measure.values()).map(this::line).collect(Collectors.joining())
                + "%n%s".formatted(AIM.formatted("", "median", "(from to)", "aim", "verdict"))
                + Arrays.stream(Aim.values()).map(this::line).collect(Collectors.joining());
    }

    private String line(Measure measure) {
        double elapsed = median(measure, Cost::elapsed).orElseThrow();
        OptionalDouble server = medianOfKnown(measure, Cost::server);
        OptionalDouble cpu = medianOfKnown(measure, Cost::cpu);
        return String.format(
                Locale.ROOT,
                "%-23s %,10.0f %7.2f s %7.2f s %9s %10s %6.1f MB %6.1f MB%n",
                measure.label(),
                workload.runs() / elapsed,
                elapsed,
                median(measure, Cost::process).orElseThrow(),
                server.isPresent() ? String.format(Locale.ROOT, "%.2f s", server.getAsDouble()) : UNKNOWN,
                cpu.isPresent()
                        ? String.format(Locale.ROOT, "%.2f us", cpu.getAsDouble() / workload.runs() * 1e6)
                        : UNKNOWN,
                median(measure, Cost::walBytes).orElseThrow() / 1e6,
                median(measure, Cost::storedBytes).orElseThrow() / 1e6);
    }

    private String line(Aim aim) {
        double[] figures = turns.stream()
                .flatMap(turn -> aim.figure(turn).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (figures.length == 0) {
            return AIM.formatted(aim.label(), UNKNOWN, "", aim.bound(), "");
        }
        double median = median(figures);
        return AIM.formatted(
                aim.label(),
                aim.text(median),
                "(%s to %s)".formatted(aim.text(figures[0]), aim.text(figures[figures.length - 1])),
                aim.bound(),
                aim.isMetBy(median) ? "met" : "missed");
    }

    private OptionalDouble median(Measure measure, ToDoubleFunction<Cost> figure) {
        return medianOfKnown(measure, cost -> Optional.of(figure.applyAsDouble(cost)));
    }

    private OptionalDouble medianOfKnown(Measure measure, Function<Cost, Optional<Double>> figure) {
        double[] sorted = turns.stream()
                .flatMap(turn -> figure.apply(turn.of(measure)).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(sorted));
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
