package bingosim.http;

import bingosim.cli.ServedManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that are nearly right, and worse. */
final class RandomRequests {
    private static final int MOST_BYTES = 9_000_000;

    private static final List<String> METHODS =
            List.of("GET", "POST", "DELETE", "HEAD", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X");
    private static final List<String> PATHS = List.of(
            "/actuator/batches",
            "/actuator/batches/a",
            "/actuator/batches/a/stop",
            "/actuator/batches/a/restart",
            "/actuator/batches/a/report",
            "/actuator/batches/a/answers",
            "/actuator/health",
            "/actuator/info",
            "/actuator/openapi.json",
            "/actuator",
            "/error",
            "/");
    private static final List<String> PIECES = List.of(
            "%00",
            "%2e%2e/",
            "../",
            "%2f",
            ";x=1",
            "//",
            "\\",
            "%",
            "%zz",
            "%ff",
            "%C3%A4",
            "?limit=",
            "&before=",
            "#",
            " ",
            "\u00e4",
            "a",
            "0",
            "9999999999",
            "-1",
            "<script>",
            "'",
            "\"",
            "\0",
            "\n",
            "{",
            "}",
            "*",
            "${x}",
            "%n",
            "%s");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Content-Type",
            "Content-Length",
            "Transfer-Encoding",
            "Authorization",
            "Host",
            "Expect",
            "Origin",
            "X-Forwarded-Host",
            "X-Forwarded-For",
            "Forwarded",
            "Cookie",
            "Range",
            "If-None-Match",
            "Accept-Language",
            "Accept-Encoding",
            "Upgrade",
            "Connection",
            "X-HTTP-Method-Override",
            "Content-Encoding",
            "Accept-Charset");
    private static final List<String> VALUES = List.of(
            "application/json",
            "text/html",
            "*/*",
            "application/xml",
            "chunked",
            "gzip",
            "0",
            "-1",
            "5",
            "99999999999",
            "100-continue",
            "localhost",
            "evil.example",
            "bytes=0-9999",
            "Bearer x",
            "Basic YTpi",
            "h2c",
            "upgrade",
            "close",
            "application/json;charset=utf-16",
            "text/plain;q=x",
            "\u00ff",
            "\t",
            "",
            "a=b; c=d",
            "xx-YY-zz-*");
    private static final List<String> FIELDS = List.of(
            "batch",
            "scenario",
            "scenarioText",
            "runs",
            "seed",
            "results",
            "partitioner",
            "partitionSize",
            "commitInterval",
            "flushInterval",
            "skipLimit",
            "",
            "nobody",
            "\\u0000");
    private static final List<String> JSON = List.of(
            "1",
            "100",
            "0",
            "-1",
            "1e9",
            "2000000001",
            "99999999999999999999999",
            "0.5",
            "true",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"a\"",
            "\"full\"",
            "\"aggregate\"",
            "\"guided\"",
            "\"perf-synthetic\"",
            "\"bingo7\"",
            "\"/etc/passwd\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"1ms\"",
            "\"1h\"",
            "\"x: &a [*a]\"",
            "\"name: x\\nstart: 2026-01-01T00:00\"",
            "NaN",
            "'a'",
            "\"\u00e4\"",
            "\"\\x\"",
            "\"",
            "[[[[[[[[1]]]]]]]]");

    private final Random random;

    RandomRequests(Random random) {
        this.random = random;
    }

    byte[] next() {
        return switch (random.nextInt(10)) {
            case 0 -> garbage(random.nextInt(4000));
            case 1 -> damaged(request());
            default -> request();
        };
    }

    private byte[] garbage(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] damaged(byte[] bytes) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] request() {
        byte[] body = random.nextInt(3) == 0 ? new byte[0] : body();
        String head = "%s %s%s HTTP/1.%d\r\n%s%s%s\r\n"
                .formatted(
                        likely("POST", METHODS),
                        likely(PATHS.get(0), PATHS),
                        random.nextInt(3) == 0 ? several(PIECES, 5, "") : "",
                        random.nextInt(20) == 0 ? random.nextInt(10) : 0,
                        host(),
                        authorization(),
                        headers(body.length));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String host() {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> "Host: %s\r\n".formatted(any(VALUES));
            default -> "Host: localhost\r\n";
        };
    }

    private String authorization() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "Authorization: %s\r\n".formatted(any(VALUES));
            case 2 -> "Authorization: Bearer %s\r\n".formatted(ServedManager.READ);
            default -> "Authorization: Bearer %s\r\n".formatted(ServedManager.LAUNCH);
        };
    }

    private String headers(int length) {
        int shown = random.nextInt(10) == 0 ? random.nextInt(2 * length + 10) : length;
        String usual = "Content-Length: %d\r\n%s"
                .formatted(shown, random.nextInt(8) == 0 ? "" : "Content-Type: application/json\r\n");
        String others = IntStream.range(0, random.nextInt(4) == 0 ? random.nextInt(150) : 0)
                .mapToObj(i -> "%s: %s\r\n".formatted(any(HEADERS), any(VALUES)))
                .collect(Collectors.joining());
        String large = random.nextInt(30) == 0 ? "X-Large: %s\r\n".formatted("x".repeat(random.nextInt(20_000))) : "";
        return usual + others + large;
    }

    private byte[] body() {
        return switch (random.nextInt(60)) {
            case 0 -> garbage(random.nextInt(MOST_BYTES));
            case 1 ->
                ("{\"scenarioText\": \"" + "x".repeat(random.nextInt(MOST_BYTES)) + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
            case 2 -> ("{\"runs\":" + "[".repeat(random.nextInt(100_000))).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"runs\":" + "9".repeat(random.nextInt(100_000)) + "}").getBytes(StandardCharsets.UTF_8);
            case 4 -> any(JSON).getBytes(StandardCharsets.UTF_16);
            default -> object().getBytes(StandardCharsets.UTF_8);
        };
    }

    private String object() {
        String fields = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> "\"%s\": %s".formatted(any(FIELDS), any(JSON)))
                .collect(Collectors.joining(", "));
        return random.nextInt(3) == 0
                ? "{\"scenario\": \"perf-synthetic\", \"runs\": 10%s}".formatted(fields.isEmpty() ? "" : ", " + fields)
                : "{" + fields + "}";
    }

    private String several(List<String> all, int most, String between) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> any(all))
                .collect(Collectors.joining(between));
    }

    private String likely(String one, List<String> all) {
        return random.nextInt(3) == 0 ? one : any(all);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
