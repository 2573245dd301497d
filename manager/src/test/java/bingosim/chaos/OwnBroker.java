package bingosim.chaos;

import bingosim.testkit.EmbeddedBroker;
import bingosim.testkit.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A broker as a process of its own, which can be killed and started again. */
final class OwnBroker implements AutoCloseable {
    static final String INSTALLATION = "chaos";

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Path RABBITMQ = Path.of("lib", "rabbitmq", "bin", "rabbitmq-server");

    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;
    private final Optional<Process> portMapper;
    private Process process;

    private OwnBroker(
            List<String> command, Map<String, String> environment, int port, Path log, Optional<Process> portMapper)
            throws IOException, InterruptedException {
        this.command = command;
        this.environment = environment;
        this.port = port;
        this.log = log;
        this.portMapper = portMapper;
        process = start();
    }

    static OwnBroker of(String kind, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        return switch (kind) {
            case "qpid" -> qpid(directory);
            case "rabbitmq" -> rabbitmq(directory);
            default ->
                throw new IllegalArgumentException("chaos.broker=%s: known are qpid and rabbitmq".formatted(kind));
        };
    }

    private static OwnBroker qpid(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        return new OwnBroker(
                EmbeddedBroker.command(port), Map.of(), port, directory.resolve("qpid.log"), Optional.empty());
    }

    /** With a port mapper and a cookie of its own, it does not notice other nodes of the machine, nor they it. */
    private static OwnBroker rabbitmq(Path directory) throws IOException, InterruptedException {
        String script = script().toString();
        int port = freePort();
        String mapperPort = String.valueOf(freePort());
        Path plugins = Files.writeString(directory.resolve("enabled_plugins"), "[].\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME", directory.toString(),
                "RABBITMQ_NODENAME", "chaos-%d@localhost".formatted(port),
                "RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1",
                "RABBITMQ_NODE_PORT", String.valueOf(port),
                "RABBITMQ_DIST_PORT", String.valueOf(freePort()),
                "RABBITMQ_MNESIA_BASE", directory.resolve("mnesia").toString(),
                "RABBITMQ_LOG_BASE", directory.resolve("log").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString(),
                "RABBITMQ_CONFIG_FILE", directory.resolve("none").toString(),
                "ERL_EPMD_PORT", mapperPort));
        // Else the script stays as a parent, and killing it would kill nothing.
        environment.put("RABBITMQ_ALLOW_INPUT", "true");
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-noinput");
        Path log = directory.resolve("rabbitmq.log");
        Process mapper = new ProcessBuilder("epmd", "-port", mapperPort, "-address", "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new OwnBroker(List.of(script), environment, port, log, Optional.of(mapper));
    }

    /** Not the one that Debian has in {@code sbin}, which changes the user. */
    private static Path script() {
        return Stream.of("/usr", "/usr/local", "/opt/homebrew")
                .map(prefix -> Path.of(prefix).resolve(RABBITMQ))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "chaos.broker=rabbitmq: no %s under /usr, /usr/local or /opt/homebrew; install RabbitMQ, or use chaos.broker=qpid"
                                .formatted(RABBITMQ)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process started = builder.start();
        Waiting.until(() -> "the broker answers, see " + log, TO_START, () -> queue().answers() || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException(
                    "the broker ended with code %d, see %s".formatted(started.exitValue(), log));
        }
        return started;
    }

    int port() {
        return port;
    }

    /** For a process, through its proxy. */
    static String url(int port) {
        return "amqp://guest:guest@127.0.0.1:" + port;
    }

    /** The queue, past all proxies. */
    TestBroker queue() {
        return new TestBroker(url(port), INSTALLATION, false);
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    @Override
    public void close() {
        kill();
        portMapper.ifPresent(Process::destroyForcibly);
    }
}
