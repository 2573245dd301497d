package bingosim.cli;

import bingosim.job.BatchParameters;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.limit.Limits;
import bingosim.scenario.ScenarioFiles;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how near batches come to what bounds them. */
@Command(
        name = "limits",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the engine alone, a bare write of the same rows, and whole batches, in turns, and compare.",
            "Everything happens in this process. What it stores is deleted at the end."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nJob parameters, as key=value (see: bingosim run --help):%n")
final class LimitsCommand implements Callable<Integer> {
    private static final Map<String, String> DEFAULTS =
            Map.of("scenario", "spring-league-bingo", "runs", "200000", "seed", "limits");

    @Parameters(
            paramLabel = "key=value",
            arity = "0..*",
            description = "default: scenario=spring-league-bingo runs=200000 seed=limits")
    private List<String> parameters = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "of each measurement (default: one per core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "3",
            description = "turns, of which medians are shown (default: 3)")
    private int repeats = 3;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Map<String, String> given = KeyValues.parse(parameters);
        requireWithinLimits(given);
        Map<String, String> pairs = new HashMap<>(DEFAULTS);
        pairs.putAll(given);
        BatchParameters all = BatchParameters.parse(pairs);
        var workload = new Limits.Workload(
                ScenarioFiles.find(all.scenario().orElseThrow()).parse(),
                all.seed().orElseThrow(),
                all.runs().orElseThrow(),
                threads);
        PrintWriter err = spec.commandLine().getErr();
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toWork(database, "limits", threads + Session.CONNECTIONS_BESIDES, err)) {
            return measure(session, pairs, workload, end.stop());
        }
    }

    private void requireWithinLimits(Map<String, String> given) {
        List<String> problems = new ArrayList<>();
        given.keySet().stream()
                .filter(List.of("batch", "results")::contains)
                .forEach(name -> problems.add(
                        "%s: every kind of results is measured, in batches made for that".formatted(name)));
        if (threads < 1 || threads > 1000) {
            problems.add("--threads=%d: allowed is 1 to 1000".formatted(threads));
        }
        if (repeats < 1 || repeats > 100) {
            problems.add("--repeats=%d: allowed is 1 to 100".formatted(repeats));
        }
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
    }

    private int measure(Session session, Map<String, String> pairs, Limits.Workload workload, StopSignal stop)
            throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (var batches = new MeasuredBatches(session, pairs, threads, stop)) {
            var limits = new Limits(
                    workload, batches, session.bean(DataSource.class), session.serverProcess(), stop, err::println);
            spec.commandLine().getOut().print(limits.measure(repeats).text());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (InterruptedException e) {
            err.println("stopped; what was stored is deleted");
            return 128 + 2;
        }
    }
}
