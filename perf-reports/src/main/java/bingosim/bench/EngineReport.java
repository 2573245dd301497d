package bingosim.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The command that runs {@link EngineBenchmark} and sets the engine beside its random numbers, a line per scenario. */
final class EngineReport {
    private static final String COLUMNS = "%-20s %12s %14s %10s %17s%n";
    private static final String LINE = "%-20s %,12.0f %,14.0f %,10.0f %17.1f%n";

    private EngineReport() {}

    /** @param args options of JMH, such as {@code -p scenario=bingo7} */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(EngineBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        System.out.print("\n" + table(new Runner(options).run()));
    }

    private static String table(Collection<RunResult> results) {
        Map<String, List<RunResult>> byScenario = results.stream()
                .collect(Collectors.groupingBy(result -> result.getParams().getParam("scenario")));
        List<Engine> engines = new ArrayList<>();
        byScenario.forEach((scenario, ofScenario) -> engines.add(Engine.of(scenario, ofScenario)));
        engines.sort(Comparator.comparing(Engine::attemptsPerSecond));
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, COLUMNS, "scenario", "runs/s", "attempts/s", "bytes/run", "x time of 2 draws"));
        engines.forEach(engine -> table.append(engine.line()));
        return table.toString();
    }

    /** @param drawsPerSecond pairs of random numbers, as many as an attempt needs at least */
    private record Engine(
            String scenario,
            double runsPerSecond,
            double attemptsPerSecond,
            double bytesPerRun,
            double drawsPerSecond) {

        static Engine of(String scenario, List<RunResult> results) {
            RunResult run = named("run", results);
            return new Engine(
                    scenario,
                    run.getPrimaryResult().getScore(),
                    secondary(run, "attempts"),
                    secondary(run, "gc.alloc.rate.norm"),
                    secondary(named("draw", results), "attempts"));
        }

        private static RunResult named(String method, List<RunResult> results) {
            return results.stream()
                    .filter(result -> result.getPrimaryResult().getLabel().equals(method))
                    .findFirst()
                    .orElseThrow();
        }

        private static double secondary(RunResult result, String name) {
            return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                    .getScore();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    LINE,
                    scenario,
                    runsPerSecond,
                    attemptsPerSecond,
                    bytesPerRun,
                    drawsPerSecond / attemptsPerSecond);
        }
    }
}
