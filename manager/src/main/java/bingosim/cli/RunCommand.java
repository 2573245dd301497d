package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.launch.BatchRunner;
import bingosim.partition.PartitionWork;
import bingosim.partition.Partitions;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import bingosim.scenario.Variant;
import bingosim.scenario.Variants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.JobExecutionException;
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
    private static final String VARY = "vary=";

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
                "until=AIM             end as soon as every team is known so well: win+-0.5% (of its 95 % interval) or points+-2; runs is then the most that it may take (default: 1000000)",
                "block=N               with until: play and look in multiples of so many runs (default: a fiftieth of the most, whole thousands)",
                "vary=FIELD:A,B,...    a batch for each value of that field of the scenario, such as teams[0].strategy:Greedy,RowUnlocking or teams[*].strategy:..., then compared; several vary= make all combinations, up to 100",
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
        BatchParameters given = BatchParameters.parse(KeyValues.parse(parametersOfBatches()));
        if (threads < 1 || threads > 1000) {
            throw InvalidParametersException.of(List.of("--threads=%d: allowed is 1 to 1000".formatted(threads)));
        }
        Optional<ScenarioSource> source = given.scenario().map(ScenarioFiles::find);
        source.ifPresent(ScenarioSource::parse);
        List<Variant> variants = variants(source);
        String command = "run " + String.join(" ", parameters);
        Optional<RabbitAddress> rabbitmq = broker.rabbitmq();
        if (rabbitmq.isPresent()) {
            return finishWithWorkers(given, variants, database.requirePostgres(), rabbitmq.get());
        }
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toWork(
                        database,
                        command,
                        threads + Session.CONNECTIONS_BESIDES,
                        spec.commandLine().getErr())) {
            return finish(
                    session, given, variants, session.bean(Partitions.class).local(threads), end.stop());
        }
    }

    /** All but those that say what to vary, of which there may be several. */
    private List<String> parametersOfBatches() {
        return parameters.stream()
                .filter(parameter -> !parameter.startsWith(VARY))
                .toList();
    }

    /** Empty where nothing is to be varied. */
    private List<Variant> variants(Optional<ScenarioSource> source) {
        List<String> vary = parameters.stream()
                .filter(parameter -> parameter.startsWith(VARY))
                .map(parameter -> parameter.substring(VARY.length()))
                .toList();
        if (vary.isEmpty()) {
            return List.of();
        }
        return Variants.of(
                source.orElseThrow(() -> InvalidParametersException.of(
                        List.of("vary= needs scenario=, the one to make variants of; also to go on with its batches"))),
                vary);
    }

    private int finishWithWorkers(
            BatchParameters given, List<Variant> variants, PostgresAddress postgres, RabbitAddress rabbitmq)
            throws JobExecutionException, InterruptedException {
        Session.openLog(database.data());
        try (var session = Session.distributed(postgres, rabbitmq, 1 + Session.CONNECTIONS_BESIDES)) {
            var runner = session.bean(BatchRunner.class);
            OrderlyEnd.detachOnSignal(() -> detach(runner));
            return finish(
                    session, given, variants, session.bean(Partitions.class).remote(), new StopSignal());
        }
    }

    private static void detach(BatchRunner runner) {
        runner.detach()
                .forEach(name -> System.err.printf(
                        "%nbatch %s goes on with its workers; this command with batch=%s, or any bingosim manager, finishes it; stop it with: ./bingosim stop %s%n",
                        name, name, name));
    }

    private int finish(
            Session session, BatchParameters given, List<Variant> variants, PartitionWork work, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        var run = new RunBatch(session, spec, work, stop);
        if (!variants.isEmpty()) {
            return new RunVariants(session, spec, run).finish(given, variants, json);
        }
        Optional<Batch> ended = run.finish(given, given.scenario().map(ScenarioFiles::find));
        if (ended.isEmpty()) {
            return 0;
        }
        if (ended.get().status() != BatchStatus.COMPLETED) {
            return run.tellUnfinished(ended.get());
        }
        new Answers(session, spec).print(ended.get(), json);
        return 0;
    }
}
