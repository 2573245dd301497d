package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import bingosim.job.OutageException;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchRunner;
import bingosim.launch.Launched;
import bingosim.partition.PartitionWork;
import bingosim.partition.Partitions;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    /** Of about seven seconds each: five to get no connection, and then these. */
    private static final int MOST_OUTAGES = 250;

    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(2);

    @Parameters(
            paramLabel = "key=value",
            arity = "0..*",
            description = {
                "scenario=NAME         bundled name or path of a YAML file (see: bingosim scenarios)",
                "runs=N                how many times to play it, to 2,000,000,000 (default: 10000)",
                "seed=TEXT             same seed, same results (default: random, and shown)",
                "batch=NAME            begin, go on with or show this batch (default: made up from the scenario)",
                "results=KIND          summary: a row per run and team; full: with the second of every row and tile; aggregate: no row of any run, for many of them (default: summary)",
                "partitioner=KIND      contiguous, strided or guided (default: contiguous)",
                "partitionSize=N       runs per partition (default: up to 2 s of work, at least 32 partitions)",
                "commitInterval=N      most runs per transaction (default: 1000; 50000 with results=aggregate)",
                "flushInterval=TIME    longest time that a transaction should take, such as 500ms or 1s (default: 1s)",
                "skipLimit=N           how many runs may fail (default: 0)",
                "Only commitInterval, flushInterval and skipLimit may change when a batch goes on."
            })
    private List<String> parameters = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "partitions worked on at a time by this process (default: one per core); not with --rabbitmq")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JobExecutionException, InterruptedException {
        BatchParameters given = BatchParameters.parse(KeyValues.parse(parameters));
        if (threads < 1 || threads > 1000) {
            throw InvalidParametersException.of(List.of("--threads=%d: allowed is 1 to 1000".formatted(threads)));
        }
        given.scenario().map(ScenarioFiles::find).ifPresent(ScenarioSource::parse);
        String command = "run " + String.join(" ", parameters);
        Optional<RabbitAddress> rabbitmq = broker.rabbitmq();
        if (rabbitmq.isPresent()) {
            return finishWithWorkers(given, database.requirePostgres(), rabbitmq.get());
        }
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toWork(
                        database,
                        command,
                        threads + Session.CONNECTIONS_BESIDES,
                        spec.commandLine().getErr())) {
            return finish(session, given, session.bean(Partitions.class).local(threads), end.stop());
        }
    }

    private int finishWithWorkers(BatchParameters given, PostgresAddress postgres, RabbitAddress rabbitmq)
            throws JobExecutionException, InterruptedException {
        Session.openLog(database.data());
        try (var session = Session.distributed(postgres, rabbitmq, 1 + Session.CONNECTIONS_BESIDES)) {
            var runner = session.bean(BatchRunner.class);
            OrderlyEnd.detachOnSignal(() -> detach(runner));
            return finish(session, given, session.bean(Partitions.class).remote(), new StopSignal());
        }
    }

    private static void detach(BatchRunner runner) {
        runner.detach()
                .forEach(name -> System.err.printf(
                        "%nbatch %s goes on with its workers; this command with batch=%s, or any bingosim manager, finishes it; stop it with: ./bingosim stop %s%n",
                        name, name, name));
    }

    private int finish(Session session, BatchParameters given, PartitionWork work, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        var launcher = session.bean(BatchLauncher.class);
        String holder = "process %d".formatted(ProcessHandle.current().pid());
        BatchParameters next = given;
        for (int outages = 0; ; outages++) {
            try {
                Launched launched = launcher.launch(next, holder, session.isAlone());
                next = given.toGoOnWith(launched.batch().name());
                Batch ended = end(session, launched, work, stop);
                if (ended.status() != BatchStatus.RUNNING) {
                    return ended(session, ended);
                }
                if (stop.isRaised()) {
                    return 0;
                }
            } catch (RuntimeException e) {
                // Without a name, the same parameters again could begin a second batch.
                boolean isToEnd = next.batch().isEmpty() || session.isAlone() || outages > MOST_OUTAGES;
                if (isToEnd || !OutageException.explains(e) || stop.await(AFTER_AN_OUTAGE)) {
                    throw e;
                }
                spec.commandLine().getErr().printf("the database went away, trying again: %s%n", FirstLine.of(e));
            }
        }
    }

    private Batch end(Session session, Launched launched, PartitionWork work, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        if (launched instanceof Launched.Leased leased) {
            return run(session, leased, work, stop);
        }
        return launched instanceof Launched.RunningElsewhere
                ? watch(session, launched.batch(), stop)
                : launched.batch();
    }

    private Batch run(Session session, Launched.Leased leased, PartitionWork work, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        Batch batch = leased.runnable().batch();
        spec.commandLine()
                .getErr()
                .printf(
                        "batch %s: %s, %,d runs, seed %s%n",
                        batch.name(), batch.scenario(), batch.runs(), batch.seed());
        try (var progress = RunProgress.start(batch, batches(session).runsDone(batch))) {
            session.bean(BatchRunner.class).run(leased, work, progress::update, stop);
        }
        return find(session, batch);
    }

    /** Until another process is done with it. */
    private Batch watch(Session session, Batch batch, StopSignal stop) throws InterruptedException {
        spec.commandLine()
                .getErr()
                .printf(
                        "batch %s: %s works on it, watching%n",
                        batch.name(), batch.leaseHolder().orElse("somebody"));
        try (var progress = RunProgress.start(batch, batches(session).runsDone(batch))) {
            while (session.bean(BatchLauncher.class).isRunningElsewhere(batch) && !stop.await(Duration.ofMillis(500))) {
                progress.update(batches(session).runsDone(batch), "");
            }
        }
        return find(session, batch);
    }

    private int ended(Session session, Batch batch) {
        var err = spec.commandLine().getErr();
        return switch (batch.status()) {
            case COMPLETED -> {
                new Answers(session, spec).print(batch, json);
                yield 0;
            }
            case STOPPED -> {
                err.printf(
                        "stopped after %,d of %,d runs, all of them stored; go on with: ./bingosim run batch=%s%n",
                        batches(session).runsDone(batch), batch.runs(), batch.name());
                yield 128 + 2;
            }
            case FAILED -> {
                err.printf(
                        "batch %s failed: %s%nwhat was done is stored; go on with: ./bingosim run batch=%s%n",
                        batch.name(), batch.error().orElseThrow(), batch.name());
                yield BingoSim.FAILED;
            }
            case DELETING -> {
                err.printf("batch %s is being deleted%n", batch.name());
                yield BingoSim.FAILED;
            }
            case RUNNING -> throw new IllegalStateException("batch %s has not ended".formatted(batch.name()));
        };
    }

    private static Batch find(Session session, Batch batch) {
        return batches(session)
                .find(batch.name())
                .orElseThrow(() -> InvalidParametersException.of(
                        List.of("batch %s was deleted meanwhile".formatted(batch.name()))));
    }

    private static Batches batches(Session session) {
        return new Batches(session.bean(JdbcTemplate.class));
    }
}
