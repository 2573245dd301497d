package bingosim.measure;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.meter.DatabaseProbe;
import bingosim.process.Listener;
import bingosim.process.ProcessTable;
import bingosim.request.RequestSender;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database, a manager on it, and meters at both. */
final class Stage implements AutoCloseable {
    private static final String SERVER = "postgres";

    private final ServerOfStage server;
    private final StartedManager manager;
    private final SingleConnectionDataSource connection;
    private final DatabaseProbe probe;
    private final Optional<Long> broker;

    private Stage(
            ServerOfStage server,
            StartedManager manager,
            SingleConnectionDataSource connection,
            DatabaseProbe probe,
            Optional<Long> broker) {
        this.server = server;
        this.manager = manager;
        this.connection = connection;
        this.probe = probe;
        this.broker = broker;
    }

    /** @param settings of a server that is started for it */
    static Stage open(Installation installation, Map<String, String> settings, Consumer<String> progress) {
        ServerOfStage server = installation
                .postgres()
                .map(ServerOfStage::given)
                .orElseGet(() -> ServerOfStage.own(databaseOf(installation), settings, progress));
        try {
            return open(installation, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    static Path databaseOf(Installation installation) {
        return installation.directory().resolve("database");
    }

    private static Stage open(Installation installation, ServerOfStage server) {
        StartedManager manager = installation.managers().apply(server.address());
        var connection = new SingleConnectionDataSource(metersUrl(server.address()), true);
        try {
            var probe = new DatabaseProbe(new JdbcTemplate(connection), server.log());
            RabbitAddress broker = installation.rabbitmq();
            return new Stage(server, manager, connection, probe, Listener.pid(broker.host(), broker.port()));
        } catch (RuntimeException e) {
            connection.destroy();
            manager.close();
            throw e;
        }
    }

    private static String metersUrl(PostgresAddress address) {
        String url = address.url();
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=bingosim&ApplicationName=bingosim-meter";
    }

    PostgresAddress postgres() {
        return server.address();
    }

    <T> T bean(Class<T> type) {
        return manager.bean(type);
    }

    DatabaseProbe probe() {
        return probe;
    }

    /** The server's first process, if it is one of this machine. */
    Optional<Long> database() {
        return ProcessTable.read().parentOf(probe.backend(), SERVER);
    }

    /** The broker's process, if it is one of this machine. */
    Optional<Long> broker() {
        return broker;
    }

    @Override
    public void close() {
        try (server;
                manager) {
            connection.destroy();
            manager.bean(RequestSender.class).deleteQueues();
        }
    }
}
