package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.http.Access;
import bingosim.http.HttpAddress;
import bingosim.http.HttpSettings;
import bingosim.launch.WorkerProcess;
import bingosim.schema.TestDatabase;
import bingosim.testkit.TestBroker;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A manager in this process that answers over HTTP, on a database and a queue of its own. */
public final class ServedManager implements AutoCloseable {
    public static final String READ = "read-0123456789-0123456789-0123456789";
    public static final String LAUNCH = "launch-0123456789-0123456789-0123456789";

    /** As many as a manager has for those who ask, and for eight batches. */
    private static final int CONNECTIONS = 24;

    private final TestDatabase database = TestDatabase.create();
    private final TestBroker broker = TestBroker.create();
    private final Session session;

    private ServedManager() {
        session = Session.serving(
                new PostgresAddress(url()),
                new RabbitAddress(broker.url()),
                CONNECTIONS,
                new HttpSettings(
                        new HttpAddress("127.0.0.1", 0),
                        Set.of("bingo.example"),
                        Optional.empty(),
                        Map.of(Access.READ, READ, Access.LAUNCH, LAUNCH),
                        false),
                "--bingosim.queue=" + broker.queue());
    }

    public static ServedManager start() {
        return new ServedManager();
    }

    private String url() {
        return "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
    }

    public int port() {
        return session.httpPort();
    }

    public WorkerProcess worker() {
        return WorkerProcess.start(Map.of(
                "BINGOSIM_POSTGRES", url(), "BINGOSIM_RABBITMQ", broker.url(), "BINGOSIM_QUEUE", broker.queue()));
    }

    /** As if the server had gone. */
    public void loseDatabase() {
        database.close();
    }

    @Override
    public void close() {
        session.close();
        broker.close();
        database.close();
    }
}
