package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchRunner;
import bingosim.launch.DeleteBatch;
import bingosim.launch.Launched;
import bingosim.launch.StopBatch;
import bingosim.partition.Partitions;
import bingosim.request.RequestSender;
import bingosim.scaling.Measurement;
import bingosim.scaling.ScalingReport;
import bingosim.scaling.WorkerProcesses;
import bingosim.statistics.Checksum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what more workers bring, with worker processes of its own on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Run the same batch with different numbers of workers, started for that, and compare.",
            "Needs a launcher, --postgres and --rabbitmq. Its batches are deleted at the end."
        },
        parameterListHeading = "%nJob parameters, as key=value (see: bingosim run --help):%n")
final class BenchCommand implements Callable<Integer> {
    private static final int SECONDS_TO_START = 120;
    private static final String CLAIMS = "select sum(epoch) from partition_claim where batch_id = ?";
    private static final String RUNS_BY_WORKER = """
            select sum(runs)::bigint
            from partition_claim
            where batch_id = ?
            group by worker
            order by 1 desc
            """;

    @Option(
            names = "--workers",
            paramLabel = "N,...",
            split = ",",
            defaultValue = "1,3",
            description = "numbers of workers to compare; the first is what others are compared with (default: 1,3)")
    private List<Integer> workers = List.of();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "1",
            description = "partitions that each worker takes at a time (default: 1)")
    private int concurrency = 1;

    @Parameters(
            paramLabel = "key=value",
            arity = "0..*",
            description = "default: scenario=spring-league-bingo runs=100000 seed=bench")
    private List<String> parameters = List.of();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JobExecutionException, InterruptedException {
        requireWithinLimits();
        Map<String, String> pairs =
                new HashMap<>(Map.of("scenario", "spring-league-bingo", "runs", "100000", "seed", "bench"));
        pairs.putAll(KeyValues.parse(parameters));
        BatchParameters.parse(pairs);
        PostgresAddress postgres = database.requirePostgres();
        RabbitAddress rabbitmq = broker.require();
        Session.openLog(database.data());
        String queue = "bingosim.bench.%d".formatted(ProcessHandle.current().pid());
        List<Measurement> measurements = new ArrayList<>();
        try (var session = Session.distributed(postgres, rabbitmq, 4, "--bingosim.queue=" + queue)) {
            try {
                for (int count : workers) {
                    measurements.add(measure(session, count, environment(postgres, rabbitmq, queue), pairs));
                }
            } finally {
                session.bean(RequestSender.class).deleteQueues();
            }
        }
        var report = new ScalingReport(measurements);
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        return report.hasOneChecksum() ? 0 : BingoSim.FAILED;
    }

    private void requireWithinLimits() {
        List<String> problems = new ArrayList<>();
        workers.stream()
                .filter(count -> count < 1 || count > 100)
                .forEach(count -> problems.add("--workers=%d: allowed is 1 to 100".formatted(count)));
        if (concurrency < 1 || concurrency > 256) {
            problems.add("--concurrency=%d: allowed is 1 to 256".formatted(concurrency));
        }
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
    }

    private Map<String, String> environment(PostgresAddress postgres, RabbitAddress rabbitmq, String queue) {
        return Map.of(
                "BINGOSIM_POSTGRES", postgres.url(),
                "BINGOSIM_RABBITMQ", rabbitmq.url(),
                "BINGOSIM_QUEUE", queue,
                "BINGOSIM_WORKER_CONCURRENCY", Integer.toString(concurrency));
    }

    private Measurement measure(Session session, int count, Map<String, String> environment, Map<String, String> pairs)
            throws JobExecutionException, InterruptedException {
        Map<String, String> own = new HashMap<>(pairs);
        own.put("batch", "bench-%d-%d-workers".formatted(ProcessHandle.current().pid(), count));
        try (var processes = new WorkerProcesses(count, launcher(), environment)) {
            OrderlyEnd.detachOnSignal(processes::close);
            awaitConsumers(session, processes, count * concurrency);
            Batch batch = run(session, BatchParameters.parse(own), count);
            var jdbc = session.bean(JdbcTemplate.class);
            Long claims = jdbc.queryForObject(CLAIMS, Long.class, batch.id());
            var measurement = new Measurement(
                    count,
                    batch.runs(),
                    batch.elapsed(),
                    claims == null ? 0 : claims,
                    jdbc.queryForList(RUNS_BY_WORKER, Long.class, batch.id()),
                    Checksum.text(batch.checksum().orElseThrow()));
            session.bean(DeleteBatch.class).delete(batch.name(), false);
            return measurement;
        }
    }

    private static List<String> launcher() {
        String home = System.getProperty("bingosim.home");
        if (home == null) {
            throw InvalidParametersException.of(
                    List.of("bench starts workers with ./bingosim: start it with that, too"));
        }
        return List.of(Path.of(home, "bingosim").toString(), "worker");
    }

    private static void awaitConsumers(Session session, WorkerProcesses processes, int consumers)
            throws InterruptedException {
        var sender = session.bean(RequestSender.class);
        for (int second = 0; sender.state().consumers() < consumers; second++) {
            processes.requireAlive();
            if (second == SECONDS_TO_START) {
                throw new IllegalStateException("workers did not take part within %d s".formatted(SECONDS_TO_START));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private Batch run(Session session, BatchParameters given, int count)
            throws JobExecutionException, InterruptedException {
        var leased = (Launched.Leased) session.bean(BatchLauncher.class).launch(given, "bench", false);
        Batch batch = leased.runnable().batch();
        spec.commandLine().getErr().printf("%d workers, batch %s%n", count, batch.name());
        BatchStatus status;
        try (var progress = RunProgress.start(batch, 0)) {
            status = session.bean(BatchRunner.class)
                    .run(leased, session.bean(Partitions.class).remote(), progress::update, new StopSignal());
        }
        Batch ended =
                new Batches(session.bean(JdbcTemplate.class)).find(batch.name()).orElseThrow();
        if (status != BatchStatus.COMPLETED) {
            session.bean(StopBatch.class).mark(batch.name());
            throw new IllegalStateException("batch %s is %s: %s"
                    .formatted(batch.name(), status, ended.error().orElse("see the log")));
        }
        return ended;
    }
}
