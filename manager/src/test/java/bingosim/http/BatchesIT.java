package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.cli.ServedManager;
import bingosim.scenario.ScenarioFiles;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesIT {
    private static final String BATCHES = "/actuator/batches";

    private ServedManager manager;
    private Caller caller;

    @BeforeAll
    void start() {
        manager = ServedManager.start();
        caller = new Caller(manager.port());
    }

    @AfterAll
    void end() {
        manager.close();
    }

    private static List<String> fields(HttpResponse<String> problem) {
        return Caller.json(problem).path("errors").values().stream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    @Test
    void onlyNamesOfOursAreAnswered() {
        assertThat(caller.statusFor("evil.example")).startsWith("HTTP/1.1 400");
        assertThat(caller.statusFor("127.0.0.1.evil.example")).startsWith("HTTP/1.1 400");
        assertThat(caller.statusFor("localhost:" + manager.port())).startsWith("HTTP/1.1 200");
        assertThat(caller.statusFor("[::1]")).startsWith("HTTP/1.1 200");
        assertThat(caller.statusFor("Bingo.Example")).startsWith("HTTP/1.1 200");
    }

    @Test
    void pathThatIsNoneIsRefusedWhereverItWouldBeDecoded() {
        String answer = Caller.raw(
                manager.port(),
                "GET /actuator;x=1%%ff0 HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void batchIsBegunOnceHoweverOftenItIsAskedFor() {
        String body = Caller.parameters(
                "scenario", "\"perf-synthetic\"", "runs", "100", "seed", "\"s\"", "batch", "\"once\"");

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> caller.post(BATCHES, body).statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 202);
    }

    @Test
    void eachDifferenceAndEachWrongFieldIsNamed() {
        caller.launch("scenario", "\"perf-synthetic\"", "runs", "100", "seed", "\"s\"", "batch", "\"named\"");

        HttpResponse<String> differs = caller.launch(
                "scenario", "\"bingo7\"", "runs", "101", "skipLimit", "1", "seed", "\"t\"", "batch", "\"named\"");
        HttpResponse<String> wrong = caller.launch(
                "runs", "0", "results", "\"all\"", "seed", "\"\\u0000\"", "rusn", "1", "batch", "\"a b\"");

        assertThat(differs.statusCode()).isEqualTo(409);
        assertThat(fields(differs)).containsExactly("scenario", "seed", "runs", "skipLimit");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(fields(wrong)).containsExactly("rusn", "batch", "runs", "seed", "results");
        assertThat(fields(caller.launch("runs", "[1]", "seed", "null"))).containsExactly("runs", "seed");
        assertThat(fields(caller.launch("batch", "\"a\""))).containsExactly("scenario");
        assertThat(fields(caller.post(BATCHES, "{\"runs\": 1, \"runs\": 2}"))).containsExactly("body");
        assertThat(fields(caller.get(BATCHES + "?limit=x"))).containsExactly("limit");
    }

    @Test
    void scenarioIsANameOrATextAndNeverAPath() throws Exception {
        String text = ScenarioFiles.find("perf-synthetic").text();
        String own = JsonMapper.shared().writeValueAsString(text.replaceFirst("name: .*", "name: Own"));

        HttpResponse<String> path = caller.launch("scenario", "\"/etc/hostname\"", "batch", "\"path\"");
        HttpResponse<String> invalid = caller.launch("scenarioText", "\"name: 1\"", "batch", "\"path\"");
        HttpResponse<String> large = caller.launch("scenarioText", "\"" + "x".repeat(4_200_000) + "\"");
        HttpResponse<String> launched = caller.launch("scenarioText", own, "runs", "50", "batch", "\"own\"");

        assertThat(fields(path)).containsExactly("scenario");
        assertThat(path.body()).contains("winter-bingo-2025").doesNotContain("/etc");
        assertThat(fields(invalid)).containsExactly("scenarioText");
        assertThat(fields(large)).containsExactly("scenarioText");
        assertThat(launched.statusCode()).isEqualTo(202);
        assertThat(Caller.json(launched).get("scenario").asString()).isEqualTo("Own");
        assertThat(launched.headers().firstValue("Location")).contains("batches/own");
        assertThat(fields(caller.launch("scenario", "\"perf-synthetic\"", "batch", "\"own\"")))
                .containsExactly("scenario");
    }

    @Test
    void batchesAreListedPageByPage() {
        for (int i = 1; i <= 5; i++) {
            caller.launch("scenario", "\"perf-synthetic\"", "runs", "10", "batch", "\"page-%d\"".formatted(i));
        }

        Set<String> names = new TreeSet<>();
        String next = "?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = Caller.json(caller.get(BATCHES + next));
            assertThat(page.get("batches").size()).isBetween(1, 2);
            page.get("batches")
                    .forEach(batch ->
                            assertThat(names.add(batch.get("batch").asString())).isTrue());
            next = page.path("next").asString("");
        }

        assertThat(names).contains("page-1", "page-2", "page-3", "page-4", "page-5");
    }

    @Test
    void headersTellABrowserToTrustNothing() {
        HttpResponse<String> answer = caller.get(BATCHES);

        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .doesNotContainKeys("server", "set-cookie", "x-powered-by", "access-control-allow-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
