package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.launch.WatchDeadLetters;
import bingosim.launch.WatchUnwatched;
import bingosim.request.DeadLetters;
import java.time.Duration;
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
            "A batch is launched with: bingosim run ... --rabbitmq URL --postgres URL"
        })
final class ManagerCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 2 * WatchUnwatched.MOST_BATCHES + 2;

    private static final Duration BETWEEN_LOOKS_AT_DEAD_LETTERS = Duration.ofSeconds(30);

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PostgresAddress postgres = database.requirePostgres();
        RabbitAddress rabbitmq = broker.require();
        LogFile.openConsole();
        try (var end = OrderlyEnd.onSignal();
                var session = Session.distributed(postgres, rabbitmq, CONNECTIONS);
                var deadLetters = DeadLetters.open(rabbitmq, broker.queue());
                var watch = new WatchDeadLetters(deadLetters)) {
            String name =
                    "manager, process %d".formatted(ProcessHandle.current().pid());
            spec.commandLine().getOut().printf("manager ready: %s, %s%n", postgres.shown(), rabbitmq.shown());
            spec.commandLine().getOut().flush();
            watch.start(BETWEEN_LOOKS_AT_DEAD_LETTERS);
            session.bean(WatchUnwatched.class).until(end.stop(), name);
            return 0;
        }
    }
}
