package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.cli.ServedManager;
import bingosim.launch.WorkerProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The life of a batch, with everything that may be answered on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
    private static final String BATCHES = "/actuator/batches";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

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

    @Test
    void everyDocumentedAnswerIsGivenAndAsDocumented() throws Exception {
        String life = BATCHES + "/life";

        refusals();
        assertThat(caller.launch("scenario", "\"perf-synthetic\"", "runs", "300", "batch", "\"life\"", "seed", "\"s\"")
                        .statusCode())
                .isEqualTo(202);
        caller.launch("scenario", "\"perf-synthetic\"", "runs", "\"300\"", "batch", "\"life\"");
        caller.launch("scenario", "\"perf-synthetic\"", "runs", "301", "batch", "\"life\"");
        caller.get(life);
        caller.get(life + "/answers");
        caller.get(life + "/report");
        caller.delete(life);
        assertThat(caller.post(life + "/restart", "").statusCode()).isEqualTo(409);
        caller.post(life + "/stop", "");
        awaitStatus("life", "STOPPED");
        caller.post(life + "/stop", "");
        caller.post(life + "/restart", Caller.parameters("skipLimit", "\"many\""));
        caller.post(life + "/restart", Caller.parameters("skipLimit", "3"));
        assertThat(Caller.json(caller.get(life)).at("/tuning/skipLimit").asInt())
                .isEqualTo(3);
        WorkerProcess worker = manager.worker();
        try (worker) {
            awaitStatus("life", "COMPLETED");
        }
        JsonNode details = Caller.json(caller.get(life));
        assertThat(details.at("/partitions/done")).isEqualTo(details.at("/partitions/total"));
        assertThat(details.get("workers").size()).isEqualTo(1);
        assertThat(Caller.json(caller.get(life + "/answers")).get("runs").asInt())
                .isEqualTo(300);
        assertThat(caller.get(life + "/report").body()).contains("</html>");
        assertThat(caller.delete(life).statusCode()).isEqualTo(204);
        loseTheDatabase();

        assertThat(caller.documented().seen()).isEqualTo(caller.documented().answers());
    }

    private void refusals() {
        everyOperation("", 401, operation -> !operation.contains("liveness"));
        everyOperation(ServedManager.READ, 403, operation -> !operation.startsWith("GET"));
        everyOperation(ServedManager.LAUNCH, 404, operation -> operation.contains("{name}"));
        List.of("health", "health/liveness", "health/readiness", "info", "openapi.json", "batches")
                .forEach(path ->
                        assertThat(caller.get("/actuator/" + path).statusCode()).isEqualTo(200));
        assertThat(caller.get(BATCHES + "?limit=0").statusCode()).isEqualTo(400);
        caller.launch("runs", "\"many\"");
        assertThat(caller.post(BATCHES, Caller.parameters("seed", "\"" + "x".repeat(9_000_000) + "\""))
                        .statusCode())
                .isEqualTo(413);
        assertThat(caller.post(BATCHES, "runs=1").statusCode()).isEqualTo(415);
        String[] another = caller.statusFor("evil.example").split("\r\n\r\n", 2);
        caller.documented().check("GET", Caller.LIVENESS, "400", "application/problem+json", another[1]);
    }

    private void everyOperation(String token, int status, Predicate<String> which) {
        caller.documented().answers().stream()
                .filter(answer -> answer.endsWith(" " + status))
                .filter(which)
                .map(answer -> answer.split(" "))
                .forEach(operation -> assertThat(
                                caller.call(operation[0], operation[1].replace("{name}", "nobody"), token, "")
                                        .statusCode())
                        .isEqualTo(status));
    }

    private void loseTheDatabase() {
        try (ServedManager other = ServedManager.start()) {
            other.loseDatabase();
            var lost = new Caller(other.port());
            List<CompletableFuture<Integer>> statuses = lost.documented().answers().stream()
                    .filter(answer -> answer.endsWith(" 503"))
                    .map(answer -> answer.split(" "))
                    .map(operation -> CompletableFuture.supplyAsync(
                            () -> unanswered(lost, operation), command -> new Thread(command).start()))
                    .toList();
            assertThat(statuses)
                    .isNotEmpty()
                    .allSatisfy(status -> assertThat(status.join()).isEqualTo(503));
            assertThat(lost.get(Caller.LIVENESS).statusCode()).isEqualTo(200);
            caller.documented().addSeen(lost.documented());
        }
    }

    private static int unanswered(Caller lost, String... operation) {
        boolean isLaunch = operation[0].equals("POST") && operation[1].equals(BATCHES);
        return lost.call(
                        operation[0],
                        operation[1].replace("{name}", "some"),
                        ServedManager.LAUNCH,
                        isLaunch ? Caller.parameters("batch", "\"some\"") : "")
                .statusCode();
    }

    private static void await(String what, Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).as("%s within %s", what, PATIENCE).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void awaitStatus(String name, String status) throws InterruptedException {
        await(
                name + " is " + status,
                () -> Caller.json(caller.get(BATCHES + "/" + name))
                        .get("status")
                        .asString()
                        .equals(status));
    }
}
