package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.http.AccessTokens;
import bingosim.http.HttpSettings;
import bingosim.launch.WatchDeadLetters;
import bingosim.launch.WatchUnwatched;
import bingosim.request.DeadLetters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finishes batches that nobody else watches; the process lives until it is told to end. */
@Command(
        name = "manager",
        mixinStandardHelpOptions = true,
        description = {
            "Watch and finish, with the help of workers, the batches that no other manager watches, until Ctrl-C or SIGTERM.",
            "A batch is launched with: bingosim run ... --rabbitmq URL --postgres URL, or over HTTP.",
            "Secrets come by environment or file: BINGOSIM_HTTP_READ_TOKEN and BINGOSIM_HTTP_LAUNCH_TOKEN, or the same with _FILE;",
            "without them, tokens are made up at the first start and printed once."
        })
final class ManagerCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 2 * WatchUnwatched.MOST_BATCHES + 2;

    /** For those who ask over HTTP, so that they do not wait for batches, nor batches for them. */
    private static final int CONNECTIONS_FOR_HTTP = 6;

    private static final Duration BETWEEN_LOOKS_AT_DEAD_LETTERS = Duration.ofSeconds(30);

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PostgresAddress postgres = database.requirePostgres();
        RabbitAddress rabbitmq = broker.require();
        Optional<HttpSettings> settings = http.settings();
        settings.ifPresent(each -> each.address().requireFree());
        LogFile.openConsole();
        try (var end = OrderlyEnd.onSignal();
                var session = session(postgres, rabbitmq, settings);
                var deadLetters = DeadLetters.open(rabbitmq, broker.queue());
                var watch = new WatchDeadLetters(deadLetters)) {
            String name =
                    "manager, process %d".formatted(ProcessHandle.current().pid());
            spec.commandLine().getOut().printf("manager ready: %s, %s%n", postgres.shown(), rabbitmq.shown());
            settings.ifPresent(each -> sayHttp(session, each));
            spec.commandLine().getOut().flush();
            watch.start(BETWEEN_LOOKS_AT_DEAD_LETTERS);
            session.bean(WatchUnwatched.class).until(end.stop(), name);
            return 0;
        }
    }

    private static Session session(PostgresAddress postgres, RabbitAddress rabbitmq, Optional<HttpSettings> http) {
        return http.map(settings -> Session.serving(postgres, rabbitmq, CONNECTIONS + CONNECTIONS_FOR_HTTP, settings))
                .orElseGet(() -> Session.distributed(postgres, rabbitmq, CONNECTIONS));
    }

    /** To standard output and not to the log: tokens that were made up are shown this once. */
    private void sayHttp(Session session, HttpSettings settings) {
        var out = spec.commandLine().getOut();
        out.printf("answering on %s/actuator/batches%n", settings.url(session.httpPort()));
        session.bean(AccessTokens.class)
                .made()
                .forEach((access, token) -> out.printf("token to %s, shown this once: %s%n", access.label(), token));
    }
}
