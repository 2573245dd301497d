package bingosim.http;

import bingosim.cli.ServedManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a manager, and compares what it answers with what it says that it answers. */
final class Caller {
    static final String LIVENESS = "/actuator/health/liveness";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final OpenApi documented;

    Caller(int port) {
        this.port = port;
        documented = new OpenApi(json(send("GET", "/actuator/openapi.json", ServedManager.READ, "")));
    }

    OpenApi documented() {
        return documented;
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, ServedManager.READ, "");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, ServedManager.LAUNCH, body);
    }

    HttpResponse<String> delete(String path) {
        return call("DELETE", path, ServedManager.LAUNCH, "");
    }

    /** @param token none if empty */
    HttpResponse<String> call(String method, String path, String token, String body) {
        HttpResponse<String> answer = send(method, path, token, body);
        documented.check(method, path, answer);
        return answer;
    }

    private HttpResponse<String> send(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(PATIENCE)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (body.startsWith("{")) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("%s %s: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String parameters(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> "\"%s\": %s".formatted(fields[2 * i], fields[2 * i + 1]))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    HttpResponse<String> launch(String... fields) {
        return post("/actuator/batches", parameters(fields));
    }

    /** The whole answer of one who asks for the manager under this name. */
    String statusFor(String host) {
        return raw(
                port,
                "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n".formatted(LIVENESS, host).getBytes(StandardCharsets.US_ASCII));
    }

    /** What a client says that keeps to no rules, and all that it is answered. */
    static String raw(int port, byte[] request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // It has answered already and hears no more.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
