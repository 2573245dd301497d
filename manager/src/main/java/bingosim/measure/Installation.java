package bingosim.measure;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What batches are played with.
 *
 * @param postgres none: servers are started for the measurements
 * @param queue nobody else's
 * @param directory for everything that is written
 * @param workerCommand starts a worker
 * @param managers starts a manager on a database
 */
public record Installation(
        Optional<PostgresAddress> postgres,
        RabbitAddress rabbitmq,
        String queue,
        Path directory,
        List<String> workerCommand,
        Function<PostgresAddress, StartedManager> managers) {
    public Installation {
        workerCommand = List.copyOf(workerCommand);
    }
}
