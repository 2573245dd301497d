package bingosim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;

/** Apache Qpid Broker-J in a JVM, until that ends. It ignores what it does not know of a queue, dead letters above all. */
public final class EmbeddedBroker {
    private static final String CONFIGURATION = """
            {
              "name": "test",
              "modelVersion": "8.0",
              "authenticationproviders": [{
                "name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                "users": [{"name": "guest", "type": "managed", "password": "guest"}]
              }],
              "ports": [{
                "name": "AMQP", "port": "%d", "bindingAddress": "127.0.0.1", "authenticationProvider": "plain",
                "protocols": ["AMQP_0_9_1"],
                "virtualhostaliases": [{"name": "defaultAlias", "type": "defaultAlias"}]
              }],
              "virtualhostnodes": [{
                "name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
                "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"
              }]
            }
            """;

    private EmbeddedBroker() {}

    /** What starts it as a process of its own, on a port of 127.0.0.1, until its standard input ends. */
    public static List<String> command(int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // starts sooner
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedBroker.class.getName(),
                String.valueOf(port));
    }

    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]));
        System.in.readAllBytes();
        System.exit(0);
    }

    /** @return its URL */
    static String start() {
        try {
            return start(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start(int port) {
        System.setProperty("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
        try {
            Path file = Files.createTempFile("qpid", ".json");
            Files.writeString(file, CONFIGURATION.formatted(port));
            new SystemLauncher()
                    .startup(Map.of(
                            "type",
                            "Memory",
                            "initialConfigurationLocation",
                            file.toUri().toString(),
                            "startupLoggedToSystemOut",
                            false));
            return "amqp://guest:guest@127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("embedded broker", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
