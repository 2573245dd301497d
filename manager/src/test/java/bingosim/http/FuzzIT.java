package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.cli.ServedManager;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Requests made up by chance, many of them no requests at all. {@code -Dhttp.fuzz.requests=10000} asks for more of them,
 * {@code -Dhttp.fuzz.seed=N} for others.
 */
class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("http.fuzz.requests", 600);
    private static final long SEED = Long.getLong("http.fuzz.seed", 1);

    /** A client that names no version of HTTP gets no status line, but what comes behind it. */
    private static final Pattern OURS = Pattern.compile("(?s)(HTTP/1\\.1 (4\\d\\d|20[024]|501|505)\\b|[<{]).*");

    private static final List<String> TRACES = List.of(
            "HTTP Status 500", "\"status\":500", "\tat ", "Exception", "java.", "springframework", "org.apache");

    /** What the server and its libraries keep however many come, such as what is compiled and cached. */
    private static final long BYTES = 8_000_000;

    @Test
    void noneMakesTheManagerFailTellOrGrow() {
        var requests = new RandomRequests(new Random(SEED));
        try (ServedManager manager = ServedManager.start()) {
            ask(manager, requests, REQUESTS / 2);
            long half = usedBytes();
            ask(manager, requests, REQUESTS - REQUESTS / 2);
            long whole = usedBytes();

            System.out.printf(
                    "%d random requests, seed %d: heap after half of them %,d bytes, after all %,d%n",
                    REQUESTS, SEED, half, whole);
            assertThat(whole - half).isLessThan(BYTES);
            assertThat(new Caller(manager.port()).get("/actuator/batches").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void ask(ServedManager manager, RandomRequests requests, int count) {
        IntStream.range(0, count).forEach(number -> {
            byte[] request = requests.next();
            String answer = Caller.raw(manager.port(), request);
            String asked = new String(request, 0, Math.min(2000, request.length), StandardCharsets.ISO_8859_1);
            if (!answer.isEmpty()) {
                assertThat(answer).as("request %d: %s", number, asked).matches(OURS);
            }
            assertThat(answer).as("request %d: %s", number, asked).doesNotContain(TRACES);
        });
    }

    private static long usedBytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
