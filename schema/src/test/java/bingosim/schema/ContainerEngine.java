package bingosim.schema;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a container engine listens where Testcontainers would look for one.
 *
 * <p>Asked beforehand, because without an engine Testcontainers takes seconds and many lines of log to say so.
 */
public final class ContainerEngine {

    private static final int MILLIS_TO_ANSWER = 1_000;
    private static final int UNENCRYPTED_PORT = 2375;

    private ContainerEngine() {}

    /** The address that answers. */
    public static Optional<String> find() {
        return addresses().filter(ContainerEngine::answers).findFirst();
    }

    private static Stream<String> addresses() {
        String named = System.getenv("DOCKER_HOST");
        if (named != null && !named.isBlank()) {
            return Stream.of(named);
        }
        if (File.separatorChar == '\\') {
            return Stream.of("npipe:////./pipe/docker_engine");
        }
        String home = System.getProperty("user.home");
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", home + "/.docker/run");
        return Stream.of(
                        "/var/run/docker.sock",
                        runtime + "/docker.sock",
                        home + "/.docker/run/docker.sock",
                        home + "/.docker/desktop/docker.sock")
                .map(path -> "unix://" + path);
    }

    private static boolean answers(String address) {
        URI uri = URI.create(address);
        return switch (uri.getScheme()) {
            case "unix" -> listensAt(Path.of(uri.getPath()));
            case "npipe" -> Files.exists(Path.of(uri.getPath().replace('/', '\\')));
            default -> listensAt(uri.getHost(), uri.getPort() < 0 ? UNENCRYPTED_PORT : uri.getPort());
        };
    }

    private static boolean listensAt(Path path) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean listensAt(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS_TO_ANSWER);
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
