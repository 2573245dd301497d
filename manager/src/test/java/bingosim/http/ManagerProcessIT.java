package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.schema.TestDatabase;
import bingosim.testkit.ExecutableJar;
import bingosim.testkit.TestBroker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manager as it is started by an operator. */
class ManagerProcessIT {
    private static final Pattern URL = Pattern.compile("answering on (http://127\\.0\\.0\\.1:(\\d+)/actuator/batches)");
    private static final Pattern TOKEN = Pattern.compile("token to (read|launch), shown this once: (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private TestDatabase database;
    private TestBroker broker;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
        broker = TestBroker.create();
    }

    @AfterEach
    void drop() {
        broker.close();
        database.close();
    }

    /** A manager that answers. */
    private record Started(Process process, Path log, String url, int port) implements AutoCloseable {
        String said() throws IOException {
            return Files.readString(log);
        }

        Optional<String> token(String access) throws IOException {
            Matcher matcher = TOKEN.matcher(said());
            return matcher.results()
                    .filter(found -> found.group(1).equals(access))
                    .map(found -> found.group(2))
                    .findFirst();
        }

        int status(String method, String token, String body) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        /** As an operator would. */
        int end() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Started start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("manager", ".log");
        List<String> command = new ArrayList<>(ExecutableJar.command("manager"));
        command.add("manager");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BINGOSIM_"));
        builder.environment().put("BINGOSIM_HTTP", "127.0.0.1:0");
        builder.environment().put("BINGOSIM_POSTGRES", postgres());
        builder.environment().put("BINGOSIM_RABBITMQ", broker.url());
        builder.environment().put("BINGOSIM_QUEUE", broker.queue());
        builder.environment().putAll(environment);
        Process process = builder.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Matcher matcher = URL.matcher(Files.readString(log));
            // The last line that it says comes after this one.
            if (matcher.find() && Files.readString(log).endsWith("\n")) {
                return new Started(process, log, matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("answers within %s: %s", PATIENCE, Files.readString(log))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String postgres() {
        return "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
    }

    @Test
    void tokensAreShownOnceAndKnownToEveryManagerOfTheDatabase() throws Exception {
        String read;
        String launch;
        try (Started first = start(Map.of())) {
            read = first.token("read").orElseThrow();
            launch = first.token("launch").orElseThrow();

            assertThat(first.status("GET", read, "")).isEqualTo(200);
            assertThat(first.status("POST", read, "{}")).isEqualTo(403);
            assertThat(first.status("POST", launch, "{}")).isEqualTo(400);
            assertThat(first.status("GET", "", "")).isEqualTo(401);
            assertThat(first.end()).isEqualTo(128 + 15);
        }

        try (Started second = start(Map.of())) {
            assertThat(second.said()).doesNotContain("token");
            assertThat(second.status("GET", read, "")).isEqualTo(200);
            assertThat(second.status("POST", launch, "{}")).isEqualTo(400);
        }

        try (Started third = start(Map.of(), "--new-tokens")) {
            assertThat(third.status("GET", read, "")).isEqualTo(401);
            assertThat(third.status("GET", third.token("launch").orElseThrow(), ""))
                    .isEqualTo(200);
        }
    }

    @Test
    void secretsComeInFilesAndAreNeverSaid() throws Exception {
        String read = "r-secret-" + "4".repeat(40);
        String launch = "l-secret-" + "5".repeat(40);
        Path directory = Files.createTempDirectory("secrets");
        Map<String, String> files = Map.of(
                "BINGOSIM_HTTP_READ_TOKEN_FILE",
                Files.writeString(directory.resolve("read"), read + "\n").toString(),
                "BINGOSIM_HTTP_LAUNCH_TOKEN",
                launch,
                "BINGOSIM_POSTGRES",
                "",
                "BINGOSIM_POSTGRES_FILE",
                Files.writeString(directory.resolve("postgres"), postgres()).toString(),
                "BINGOSIM_RABBITMQ",
                "",
                "BINGOSIM_RABBITMQ_FILE",
                Files.writeString(directory.resolve("rabbitmq"), broker.url()).toString());

        try (Started manager = start(files)) {
            assertThat(manager.status("GET", read, "")).isEqualTo(200);
            assertThat(manager.status("GET", "other", "")).isEqualTo(401);
            assertThat(manager.status(
                            "POST", launch, "{\"scenario\": \"perf-synthetic\", \"runs\": 10, \"batch\": \"b\"}"))
                    .isEqualTo(202);
            assertThat(manager.status("POST", launch, "{\"scenario\": \"" + launch + "\"}"))
                    .isEqualTo(400);
            database.close();
            assertThat(manager.status("GET", read, "")).isEqualTo(503);
            manager.end();

            assertThat(manager.said()).contains("batch").doesNotContain(secrets(read, launch));
        }
    }

    private List<String> secrets(String... tokens) {
        List<String> secrets = new ArrayList<>(List.of(tokens));
        secrets.add("Bearer");
        secrets.add("password=");
        secrets.add(broker.url());
        if (!database.password().isEmpty()) {
            secrets.add(database.password());
        }
        return secrets;
    }

    @Test
    void nobodyElseOnTheNetworkIsAnsweredUnlessToldTo() throws Exception {
        List<InetAddress> others = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();

        try (Started manager = start(Map.of())) {
            assertThat(others)
                    .allSatisfy(address -> assertThat(isAnswered(address, manager.port()))
                            .as("%s", address)
                            .isFalse());
            assertThat(isAnswered(InetAddress.getLoopbackAddress(), manager.port()))
                    .isTrue();
        }
    }

    private static boolean isAnswered(InetAddress address, int port) throws IOException {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }
}
