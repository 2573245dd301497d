package bingosim.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database files of a data directory and the server on them; only for whoever holds the lock.
 *
 * @param more settings of a server that is started, besides ours or instead of them
 */
record Cluster(DataDirectory directory, PostgresCommands commands, Map<String, String> more) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String SETTINGS_FILE = "bingosim.conf";
    private static final int PORTS_TO_TRY = 3;

    /** Results are to survive a power cut; only this machine may connect, by TCP, where the password is asked for. */
    private static final String SETTINGS = """
            # Written anew at each start.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            """;

    Cluster {
        more = Map.copyOf(more);
    }

    static Cluster prepare(DataDirectory directory, Map<String, String> more, Consumer<String> progress)
            throws IOException {
        if (!directory.hasCluster()) {
            progress.accept("setting up the database (once) ...");
        }
        directory.removeUnfinishedClusters();
        Cluster cluster = new Cluster(directory, PostgresCommands.of(directory), more);
        if (!directory.hasCluster()) {
            cluster.initialise();
        }
        return cluster;
    }

    /** An orphan, or else a server that we start. */
    RunningServer findOrStart() throws IOException {
        Optional<RunningServer> orphan = find();
        if (orphan.isPresent()) {
            log.info(
                    "using the database server that is running: process {}",
                    orphan.get().pid());
            return orphan.get();
        }
        return start();
    }

    /** A server that is still recovering, or has just been told to stop, is waited for. */
    Optional<RunningServer> find() throws IOException {
        Patience patience = new Patience();
        while (true) {
            Optional<PidFile> server = server();
            Optional<RunningServer> answering = RunningServer.find(directory);
            if (server.isEmpty() || answering.isPresent()) {
                return answering;
            }
            if (patience.isOver()) {
                throw LocalDatabaseException.notAnswering(directory.root(), server.get(), directory.serverLog());
            }
            patience.pause();
        }
    }

    /** Does nothing where no server runs. */
    void stop() throws IOException {
        Optional<PidFile> server = server();
        if (server.isEmpty()) {
            return;
        }
        boolean isStopped = commands.stop(directory.cluster()).isSuccess() || server().isEmpty();
        if (!isStopped) {
            throw LocalDatabaseException.notStopping(directory.root(), server.get(), directory.serverLog());
        }
        server.get().awaitExit();
        log.info("stopped the database server: process {}", server.get().pid());
    }

    private Optional<PidFile> server() throws IOException {
        return PidFile.read(directory.cluster()).filter(PidFile::mayBeServer);
    }

    void initialise() throws IOException {
        Password.readOrCreate(directory);
        Path unfinished = directory.createUnfinishedCluster();
        PostgresCommands.Outcome initdb = commands.initdb(unfinished, directory.password());
        if (!initdb.isSuccess()) {
            directory.removeUnfinishedClusters();
            throw failed("initdb", initdb.output(), directory.commandLog());
        }
        Path configuration = unfinished.resolve("postgresql.conf");
        Files.writeString(configuration, "%ninclude = '%s'%n".formatted(SETTINGS_FILE), StandardOpenOption.APPEND);
        DataDirectory.force(configuration);
        directory.adoptCluster(unfinished);
    }

    private RunningServer start() throws IOException {
        if (PidFile.read(directory.cluster())
                .filter(server -> !server.mayBeServer())
                .isPresent()) {
            PidFile.disown(directory.cluster());
        }
        String complaint = "it ended at once";
        for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
            DataDirectory.write(directory.cluster().resolve(SETTINGS_FILE), settings(freePort()));
            long logged = Files.exists(directory.serverLog()) ? Files.size(directory.serverLog()) : 0;
            PostgresCommands.Outcome start = commands.start(directory.cluster(), directory.serverLog());
            // Also after a failure: the pg_ctl of a killed owner may have been first.
            Optional<RunningServer> server = start.isSuccess() || server().isPresent() ? started() : Optional.empty();
            if (server.isPresent()) {
                return server.get();
            }
            complaint = serverLogFrom(logged) + "\n" + start.output();
            if (!complaint.contains("could not bind")) { // else somebody took the port that was free just now
                break;
            }
        }
        throw failed("the start of the database server", complaint, directory.serverLog());
    }

    /** Of a setting that comes twice, PostgreSQL takes the last. */
    private String settings(int port) {
        return SETTINGS.formatted(port)
                + more.entrySet().stream()
                        .map(setting -> "%s = '%s'%n".formatted(setting.getKey(), setting.getValue()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private Optional<RunningServer> started() throws IOException {
        try {
            Optional<RunningServer> server = find();
            server.ifPresent(s -> log.info("started the database server: process {}, port {}", s.pid(), s.port()));
            return server;
        } catch (LocalDatabaseException e) {
            stop();
            throw e;
        }
    }

    private LocalDatabaseException failed(String command, String output, Path details) {
        return LocalDatabaseException.commandFailed(directory.root(), command, essence(output), details);
    }

    /** The line that says what is wrong, of the many that PostgreSQL's programs print. */
    private static String essence(String output) {
        Predicate<String> isVerdict =
                line -> line.contains("No space left") || line.contains("FATAL:") || line.contains("error:");
        return output.lines()
                .filter(isVerdict)
                .findFirst()
                .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((first, second) -> second))
                .orElse("it said nothing")
                .strip();
    }

    private String serverLogFrom(long position) throws IOException {
        if (!Files.exists(directory.serverLog())) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(directory.serverLog());
        int from = (int) Math.min(position, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
