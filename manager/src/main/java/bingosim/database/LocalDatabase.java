package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data directory, in use until closed; the package says who may use one when.
 *
 * <p>Closing it is left to the caller: there is no shutdown hook that could stop the server under the caller's last
 * transactions.
 */
public final class LocalDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);

    private final RunningServer server;
    private final Runnable ending;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private LocalDatabase(RunningServer server, Runnable ending) {
        this.server = server;
        this.ending = ending;
    }

    /**
     * Takes the data directory for as long as it is open, alone; closing stops the server.
     *
     * @param command what others are told about who has it, like {@code run batch=x}
     * @param progress told what takes seconds: a line to show, without an end of line
     */
    public static LocalDatabase own(Path dataDirectory, String command, Consumer<String> progress) {
        return own(dataDirectory, command, Map.of(), progress);
    }

    /** @param settings of the server if it is started now, besides ours or instead of them */
    public static LocalDatabase own(
            Path dataDirectory, String command, Map<String, String> settings, Consumer<String> progress) {
        return with(dataDirectory, directory -> {
            Ownership ownership = Ownership.take(directory, Owner.lasting(command), progress);
            return open(directory, ownership, command, settings, progress);
        });
    }

    /** For a few seconds: uses the server that runs, or else starts one and stops it when closed. */
    public static LocalDatabase attach(Path dataDirectory, String command, Consumer<String> progress) {
        return useOrStart(dataDirectory, Owner.brief(command), progress);
    }

    /** For longer: like {@link #attach}, but if it starts a server, others may use that meanwhile. */
    public static LocalDatabase share(Path dataDirectory, String command, Consumer<String> progress) {
        return useOrStart(dataDirectory, Owner.lasting(command), progress);
    }

    private static LocalDatabase useOrStart(Path dataDirectory, Owner owner, Consumer<String> progress) {
        return with(dataDirectory, directory -> {
            Patience patience = new Patience();
            while (true) {
                Optional<RunningServer> lasting = findLasting(directory);
                if (lasting.isPresent()) {
                    lasting.get().createDatabase();
                    return new LocalDatabase(lasting.get(), () -> {});
                }
                Optional<Ownership> ownership = Ownership.tryTake(directory, owner);
                if (ownership.isPresent()) {
                    return open(directory, ownership.get(), owner.command(), Map.of(), progress);
                }
                if (patience.isOver()) {
                    throw Ownership.inUse(directory, Owner.read(directory.owner()));
                }
                patience.pause();
            }
        });
    }

    /** Ends a server whose owner was killed; false where none runs. */
    public static boolean stop(Path dataDirectory) {
        if (Files.notExists(dataDirectory)) {
            return false;
        }
        return with(dataDirectory, directory -> {
            Ownership ownership = Ownership.take(directory, Owner.brief("stop"), message -> {});
            try {
                return directory.hasCluster() && stopServer(directory);
            } finally {
                ownership.close();
            }
        });
    }

    /** Deletes a data directory with everything in it, after its server was ended. */
    public static void remove(Path dataDirectory) {
        stop(dataDirectory);
        try {
            DataDirectory.remove(dataDirectory);
        } catch (IOException e) {
            throw LocalDatabaseException.ioFailed(dataDirectory, e);
        }
    }

    /** Where a server writes what happens to it, in English. */
    public static Path serverLog(Path dataDirectory) {
        return new DataDirectory(dataDirectory.toAbsolutePath().normalize()).serverLog();
    }

    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    public String user() {
        return RunningServer.USER;
    }

    public String password() {
        return server.password();
    }

    /** The number of the server's first process, the parent of its others. */
    public long serverProcess() {
        return server.pid();
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            ending.run();
        }
    }

    /** A brief owner is about to stop its server. */
    private static Optional<RunningServer> findLasting(DataDirectory directory) throws IOException {
        boolean isEnding = Owner.read(directory.owner()).filter(Owner::isBrief).isPresent();
        return isEnding ? Optional.empty() : RunningServer.find(directory);
    }

    private static LocalDatabase open(
            DataDirectory directory,
            Ownership ownership,
            String command,
            Map<String, String> settings,
            Consumer<String> progress)
            throws IOException, SQLException {
        boolean isOpen = false;
        try {
            Cluster cluster = Cluster.prepare(directory, settings, progress);
            LocalDatabase database = new LocalDatabase(cluster.findOrStart(), () -> end(cluster, ownership, command));
            try {
                database.server.createDatabase();
                isOpen = true;
            } finally {
                if (!isOpen) {
                    cluster.stop();
                }
            }
            return database;
        } finally {
            if (!isOpen) {
                ownership.close();
            }
        }
    }

    private static boolean stopServer(DataDirectory directory) throws IOException {
        Cluster cluster = new Cluster(directory, PostgresCommands.of(directory), Map.of());
        boolean isRunning = cluster.find().isPresent();
        cluster.stop();
        return isRunning;
    }

    private static void end(Cluster cluster, Ownership ownership, String command) {
        try (ownership) {
            try {
                ownership.announce(Owner.brief(command + ", stopping"));
            } catch (IOException e) { // on a full disk the server is to be stopped all the same
                log.warn("cannot tell others that the database is stopping: {}", e.getMessage());
            }
            cluster.stop();
        } catch (IOException e) {
            throw LocalDatabaseException.ioFailed(cluster.directory().root(), e);
        }
    }

    private interface Use<T> {
        T of(DataDirectory directory) throws IOException, SQLException;
    }

    private static <T> T with(Path dataDirectory, Use<T> use) {
        try {
            return use.of(DataDirectory.create(dataDirectory));
        } catch (IOException e) {
            throw LocalDatabaseException.ioFailed(dataDirectory, e);
        } catch (SQLException e) {
            throw LocalDatabaseException.unusable(dataDirectory, e);
        }
    }
}
