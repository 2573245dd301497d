package bingosim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;

/** Apache Qpid Broker-J in this JVM, until it ends. It ignores what it does not know of a queue, dead letters above all. */
final class EmbeddedBroker {
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

    /** @return its URL */
    static String start() {
        System.setProperty("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
        try {
            int port = freePort();
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
