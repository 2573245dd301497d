package bingosim.worker;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.connection.SecretFile;
import bingosim.connection.UnusableException;
import bingosim.job.Causes;
import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import bingosim.job.OutageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a worker; the process lives until it is told to end. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        version = "BingoSim 0.1.0",
        description = "Take partitions of batches from the queue and work on them, until Ctrl-C or SIGTERM.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:database or broker cannot be used; what and what to do is said on standard error",
            "2:an option or a setting is wrong",
            "143:ended by SIGTERM (130: Ctrl-C); its partitions were given back"
        },
        footer = {
            "",
            "Settings by environment: BINGOSIM_WORKER_CONCURRENCY, _CONNECTIONS (two more), _STARTSTAGGER (500ms),",
            "_HEARTBEAT (1s), _STATEMENTTIMEOUT (4s), _SHUTDOWNTIMEOUT (8s), _RUNREADING (none; row-per-run is for",
            "measurements); BINGOSIM_QUEUE (bingosim.requests)."
        })
final class WorkerCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            defaultValue = "${env:BINGOSIM_POSTGRES}",
            description =
                    "the database: jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD (or BINGOSIM_POSTGRES, which keeps the password out of the list of processes, or BINGOSIM_POSTGRES_FILE, a file with the URL)")
    private @Nullable String postgres;

    @Option(
            names = "--rabbitmq",
            paramLabel = "URL",
            defaultValue = "${env:BINGOSIM_RABBITMQ}",
            description =
                    "the broker: amqp://USER:PASSWORD@HOST:PORT/VHOST (or BINGOSIM_RABBITMQ, or BINGOSIM_RABBITMQ_FILE, a file with the URL)")
    private @Nullable String rabbitmq;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "partitions worked on at a time (or BINGOSIM_WORKER_CONCURRENCY; default: one per core)")
    private @Nullable Integer concurrency;

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int code = new CommandLine(new WorkerCommand()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        try {
            var database = new PostgresAddress(url(postgres, "--postgres", "BINGOSIM_POSTGRES"));
            var broker = new RabbitAddress(url(rabbitmq, "--rabbitmq", "BINGOSIM_RABBITMQ"));
            database.requireMigrated();
            broker.requireUsable();
            start(database, broker);
            return 0;
        } catch (UnusableException e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (InvalidParametersException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        } catch (RuntimeException e) {
            System.err.println("worker cannot start: " + setting(e) + FirstLine.of(e));
            return OutageException.explains(e) ? FAILED : REFUSED;
        }
    }

    private static String url(@Nullable String given, String option, String variable) {
        return Optional.ofNullable(given)
                .filter(url -> !url.isBlank())
                .or(() -> SecretFile.of(System.getenv(), variable))
                .orElseThrow(() -> InvalidParametersException.of(
                        List.of("%s (or %s, or %s_FILE) is missing".formatted(option, variable, variable))));
    }

    /** Which setting it is about, if it is about one. */
    private static String setting(RuntimeException error) {
        return Causes.of(error)
                .filter(BindException.class::isInstance)
                .map(cause -> ((BindException) cause).getProperty())
                .filter(Objects::nonNull)
                .map(property -> "%s=%s: ".formatted(property.getName(), property.getValue()))
                .findFirst()
                .orElse("");
    }

    private void start(PostgresAddress database, RabbitAddress broker) {
        Map<String, Object> settings = new HashMap<>(database.settings("bingosim-worker", ""));
        settings.putAll(broker.settings());
        settings.put("bingosim.connected-to", "%s and %s".formatted(database.shown(), broker.shown()));
        var spring = new SpringApplication(WorkerApplication.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(settings);
        spring.run(concurrency == null ? new String[0] : new String[] {"--bingosim.worker.concurrency=" + concurrency});
    }
}
