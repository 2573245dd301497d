package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchRunner;
import bingosim.launch.Launched;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a batch to its end, goes on with one, or shows the answers of a finished one. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Play an event many times and answer who wins. The same batch= again goes on where it was.",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nJob parameters, as key=value:%n")
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "key=value",
            arity = "0..*",
            description = {
                "scenario=NAME         bundled name or path of a YAML file (see: bingosim scenarios)",
                "runs=N                how many times to play it, to 2,000,000,000 (default: 10000)",
                "seed=TEXT             same seed, same results (default: random, and shown)",
                "batch=NAME            begin, go on with or show this batch (default: made up from the scenario)",
                "results=KIND          summary: a row per run and team; full: with the second of every row and tile (default: summary)",
                "partitioner=KIND      contiguous or strided (default: contiguous)",
                "partitionSize=N       runs per partition (default: up to 3 s of work, at least 32 partitions)",
                "commitInterval=N      most runs per transaction (default: 1000)",
                "flushInterval=TIME    longest time that a transaction should take, such as 500ms or 1s (default: 1s)",
                "skipLimit=N           how many runs may fail (default: 0)",
                "Only commitInterval, flushInterval and skipLimit may change when a batch goes on."
            })
    private List<String> parameters = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "partitions worked on at a time (default: one per core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JobExecutionException, InterruptedException {
        BatchParameters given = BatchParameters.parse(pairs());
        if (threads < 1 || threads > 1000) {
            throw InvalidParametersException.of(List.of("--threads=%d: allowed is 1 to 1000".formatted(threads)));
        }
        given.scenario().map(ScenarioFiles::find).ifPresent(ScenarioSource::parse);
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toWork(
                        database,
                        "run " + String.join(" ", parameters),
                        threads,
                        spec.commandLine().getErr())) {
            return finish(session, given, end.stop());
        }
    }

    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                problems.add("'%s' is not a parameter: write key=value, such as runs=1000".formatted(parameter));
            } else if (pairs.put(parameter.substring(0, equals), parameter.substring(equals + 1)) != null) {
                problems.add("'%s' is given twice".formatted(parameter.substring(0, equals)));
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
        return pairs;
    }

    private int finish(Session session, BatchParameters given, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        var launcher = session.bean(BatchLauncher.class);
        String holder = "process %d".formatted(ProcessHandle.current().pid());
        BatchParameters next = given;
        while (true) {
            Launched launched = launcher.launch(next, holder, session.isAlone());
            if (launched instanceof Launched.Finished finished) {
                new Answers(session, spec).print(finished.batch(), json);
                return 0;
            } else if (launched instanceof Launched.Leased leased) {
                return run(session, leased, stop);
            } else if (launched instanceof Launched.RunningElsewhere running) {
                next = given.withBatch(running.batch().name());
                if (!watch(session, running.batch(), stop)) {
                    return 0;
                }
            }
        }
    }

    private int run(Session session, Launched.Leased leased, StopSignal stop) throws JobExecutionException {
        Batch batch = leased.runnable().batch();
        var err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "batch %s: %s, %,d runs, seed %s%n",
                batch.name(),
                batch.scenario(),
                batch.runs(),
                batch.seed());
        BatchStatus status;
        try (var progress = RunProgress.start(batch, batches(session).runsDone(batch))) {
            status = session.bean(BatchRunner.class).run(leased, threads, progress::update, stop);
        }
        Batch ended = batches(session).find(batch.name()).orElseThrow();
        return switch (status) {
            case COMPLETED -> {
                new Answers(session, spec).print(ended, json);
                yield 0;
            }
            case STOPPED -> {
                err.printf(
                        Locale.ROOT,
                        "stopped after %,d of %,d runs, all of them stored; go on with: ./bingosim run batch=%s%n",
                        batches(session).runsDone(batch),
                        batch.runs(),
                        batch.name());
                yield 128 + 2;
            }
            case FAILED, RUNNING, DELETING -> {
                err.printf(
                        "batch %s failed: %s%nwhat was done is stored; go on with: ./bingosim run batch=%s%n",
                        batch.name(), ended.error().orElse("another process has taken it over"), batch.name());
                yield BingoSim.FAILED;
            }
        };
    }

    /** @return whether to launch again, because the other process finished it or is no more */
    private boolean watch(Session session, Batch batch, StopSignal stop) throws InterruptedException {
        spec.commandLine()
                .getErr()
                .printf(
                        "batch %s: %s works on it, watching%n",
                        batch.name(), batch.leaseHolder().orElse("somebody"));
        try (var progress = RunProgress.start(batch, batches(session).runsDone(batch))) {
            while (!stop.await(Duration.ofMillis(500))) {
                if (!session.bean(BatchLauncher.class).isRunningElsewhere(batch)) {
                    return true;
                }
                progress.update(batches(session).runsDone(batch));
            }
        }
        return false;
    }

    private static Batches batches(Session session) {
        return new Batches(session.bean(JdbcTemplate.class));
    }
}
