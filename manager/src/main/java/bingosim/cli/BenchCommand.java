package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.BatchParameters;
import bingosim.job.InvalidParametersException;
import bingosim.job.StopSignal;
import bingosim.measure.Bench;
import bingosim.measure.BenchStoppedException;
import bingosim.measure.Installation;
import bingosim.report.Machine;
import bingosim.report.Report;
import bingosim.report.ReportFiles;
import bingosim.scaling.Arrangements;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Measurement;
import bingosim.scaling.MeasurementFile;
import bingosim.scaling.ScalingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what more workers bring, and what each switch, with worker processes of its own on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Play the same batch with different numbers of workers and switches, and write a report.",
            "Workers are processes started for that, each held to the same share of a processor. Without --postgres",
            "a database server is started for it, too. The same command again goes on where it was stopped."
        },
        parameterListHeading = "%nJob parameters, as key=value (see: bingosim run --help):%n")
final class BenchCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final double WARM_UP_CPU_SECONDS = 20;
    private static final int MOST_WORKERS = 100;

    @Option(
            names = "--workers",
            paramLabel = "N,...",
            split = ",",
            defaultValue = "1,3",
            description = "numbers of workers to compare; the first is what others are compared with (default: 1,3)")
    private List<Integer> workers = List.of();

    @Option(
            names = "--cpu",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "share of a processor that each worker gets (default: 0.25)")
    private double cpu = 0.25;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "1",
            description = "partitions that each worker takes at a time (default: 1)")
    private int concurrency = 1;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "how often everything is measured, in turns (default: 3; with --quick 1)")
    private Optional<Integer> repeats = Optional.empty();

    @Option(
            names = "--switches",
            paramLabel = "NAME,...",
            split = ",",
            defaultValue = NONE,
            description =
                    "what to switch besides: all, none or some of message-size, postgres, commit, pool, enrichment, partitioner, stagger, earlier-system, procedure, together (default: none)")
    private List<String> switches = List.of();

    @Option(names = "--quick", description = "few runs and hardly a warm-up: to see that all works, not to measure")
    private boolean isQuick;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bench",
            description = "where measurements and report go, and the database meanwhile (default: ./bench)")
    private Path out = Path.of("bench");

    @Parameters(
            paramLabel = "key=value",
            arity = "0..*",
            description =
                    "default: scenario=spring-league-bingo runs=500000 (with --quick 20000) seed=bench results=full")
    private List<String> parameters = List.of();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, JobExecutionException, InterruptedException {
        requireWithinLimits();
        BenchSettings settings = settings();
        RabbitAddress rabbitmq = broker.require();
        rabbitmq.requireUsable();
        Path directory = out.toAbsolutePath().normalize();
        MeasurementFile file = MeasurementFile.open(directory, settings);
        Session.openLog(directory);
        try (var end = OrderlyEnd.onSignal()) {
            boolean isComplete = measure(installation(directory, rabbitmq), settings, file, end.stop());
            return isComplete ? report(settings, file.measurements(), directory) : 0;
        }
    }

    /** @return false if it was told to end; the signal then decides about the exit code */
    private boolean measure(Installation installation, BenchSettings settings, MeasurementFile file, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        var err = spec.commandLine().getErr();
        try {
            new Bench(installation, settings, file, err::println, stop).run();
            return true;
        } catch (BenchStoppedException e) {
            err.println(e.getMessage());
            return false;
        }
    }

    private int report(BenchSettings settings, List<Measurement> measurements, Path directory) throws IOException {
        Report report = ScalingReport.of(
                settings, measurements, Runtime.getRuntime().availableProcessors(), command(), Machine.facts());
        ReportFiles.write(report, directory);
        var out = spec.commandLine().getOut();
        out.println(report.answer());
        out.printf("report: %s%n", directory.resolve("report.html"));
        out.flush();
        return ScalingReport.differentChecksums(settings, measurements).isEmpty() ? 0 : BingoSim.FAILED;
    }

    /** Without passwords. */
    private String command() {
        return spec.commandLine().getParseResult().originalArgs().stream()
                .map(argument ->
                        argument.replaceFirst("//[^/@]*@", "//").replaceFirst("password=[^&]*", "password=..."))
                .collect(Collectors.joining(" ", "./bingosim ", ""));
    }

    private void requireWithinLimits() {
        List<String> problems = new ArrayList<>();
        workers.stream()
                .filter(count -> count < 1 || count > MOST_WORKERS)
                .forEach(count -> problems.add("--workers=%d: allowed is 1 to %d".formatted(count, MOST_WORKERS)));
        if (concurrency < 1 || concurrency > 256) {
            problems.add("--concurrency=%d: allowed is 1 to 256".formatted(concurrency));
        }
        if (!(cpu >= 0.05 && cpu <= 64)) {
            problems.add("--cpu=%s: allowed is 0.05 to 64".formatted(cpu));
        }
        repeats.filter(count -> count < 1 || count > 100)
                .ifPresent(count -> problems.add("--repeats=%d: allowed is 1 to 100".formatted(count)));
        List<String> known = Arrangements.switches();
        switches.stream()
                .filter(name -> !name.equals(ALL) && !name.equals(NONE) && !known.contains(name))
                .forEach(name -> problems.add(
                        "--switches=%s: known are all, none, %s".formatted(name, String.join(", ", known))));
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
    }

    private BenchSettings settings() {
        Map<String, String> pairs = new HashMap<>(Map.of(
                "scenario", "spring-league-bingo",
                "runs", isQuick ? "20000" : "500000",
                "seed", "bench",
                "results", "full"));
        pairs.putAll(KeyValues.parse(parameters));
        if (BatchParameters.parse(pairs).batch().isPresent()) {
            throw InvalidParametersException.of(
                    List.of("batch=%s: bench names its batches".formatted(pairs.get("batch"))));
        }
        return new BenchSettings(
                workers,
                new BenchSettings.Worker(cpu, concurrency, isQuick ? 0 : WARM_UP_CPU_SECONDS),
                repeats.orElse(isQuick ? 1 : 3),
                switches.contains(ALL)
                        ? Arrangements.switches()
                        : switches.stream().filter(name -> !name.equals(NONE)).toList(),
                database.postgres().map(PostgresAddress::shown).orElse(BenchSettings.OWN_DATABASE),
                pairs);
    }

    private Installation installation(Path directory, RabbitAddress rabbitmq) {
        String queue = "bingosim.bench.%d".formatted(ProcessHandle.current().pid());
        return new Installation(
                database.postgres(),
                rabbitmq,
                queue,
                directory,
                workerCommand(),
                postgres -> Session.distributed(postgres, rabbitmq, 4, "--bingosim.queue=" + queue));
    }

    private static List<String> workerCommand() {
        String home = System.getProperty("bingosim.home");
        if (home == null) {
            throw InvalidParametersException.of(
                    List.of("bench starts workers with ./bingosim: start it with that, too"));
        }
        return List.of(Path.of(home, "bingosim").toString(), "worker");
    }
}
