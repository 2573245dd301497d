package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bingosim.claim.Claims;
import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.StopSignal;
import bingosim.request.RequestSender;
import bingosim.testkit.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {
    private static final String RUNS = "runs=20000";
    private static final Duration TO_END = Duration.ofSeconds(10);

    private Cluster cluster;
    private String tiny;
    private long expected;

    @BeforeAll
    void start() throws Exception {
        cluster = new Cluster();
        tiny = "scenario=" + Scenarios.tinyFile();
        // The first look at the queue makes it.
        cluster.manager.bean(RequestSender.class).state();
        expected = cluster.manager
                .run(1, tiny, RUNS, "seed=same", "batch=local")
                .checksum()
                .orElseThrow();
    }

    @BeforeEach
    void loseRequestsOfOtherTests() {
        cluster.broker.purge();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private void assertRight(Batch batch) {
        assertThat(batch.status()).as(batch.error().orElse("")).isEqualTo(BatchStatus.COMPLETED);
        assertThat(batch.checksum()).contains(expected);
        assertThat(cluster.manager.count(
                        batch.results().hasRows()
                                ? "select count(distinct run_index) from team_run_result where batch_id = ?"
                                : "select sum(runs) from partition_aggregate where batch_id = ?",
                        batch.id()))
                .isEqualTo(batch.runs());
        assertThat(cluster.manager.count("""
                        select count(*)
                        from batch_step_execution s
                        join partition_claim c on c.step_execution_id = s.step_execution_id
                        where c.batch_id = ? and s.status <> 'COMPLETED'
                        """, batch.id()))
                .as("step executions that are not COMPLETED")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"contiguous, 1000", "strided, 37"})
    void resultsOfWorkersAreThoseOfLocalMode(String partitioner, int commitInterval) throws Exception {
        try (var one = cluster.worker();
                var other = cluster.worker()) {
            Batch batch = cluster.run(
                    "remote-" + partitioner,
                    tiny,
                    RUNS,
                    "seed=same",
                    "partitioner=" + partitioner,
                    "commitInterval=" + commitInterval);

            assertRight(batch);
            assertThat(one.log()).contains("takes up to 1 partitions at a time");
            assertThat(other.log()).doesNotContain("ERROR");
        }
    }

    @Test
    void samplesOfWorkersAndManagerAddUpToTheBatch() throws Exception {
        try (var one = cluster.worker();
                var other = cluster.worker()) {
            Batch batch = cluster.run("sampled", tiny, RUNS, "seed=same", "partitionSize=1000", "commitInterval=100");

            assertRight(batch);
            cluster.await("idle workers store the rest", () -> sampled(batch, "simulate") == batch.runs());
            assertThat(cluster.manager.sampled(batch, "count"))
                    .containsOnlyKeys("claim", "load", "simulate", "persist", "dispatch", "watch", "summarise")
                    .containsEntry("persist", 200L)
                    .containsEntry("summarise", 1L);
            assertThat(cluster.manager.count("""
                            select count(distinct worker)
                            from perf_sample
                            where batch_id = ?
                              and phase in ('claim', 'load', 'simulate', 'persist')
                              and worker in (select c.worker from partition_claim c where c.batch_id = ?)
                            """, batch.id(), batch.id())).isEqualTo(workersOf(batch));
            cluster.await(
                    "windows are told",
                    () -> Stream.of(one, other)
                            .anyMatch(worker -> worker.log().contains("batch %d: claim ".formatted(batch.id()))));
        }
    }

    private long sampled(Batch batch, String phase) {
        return cluster.manager.sampled(batch, "count").getOrDefault(phase, 0L);
    }

    private long workersOf(Batch batch) {
        return cluster.manager.count(
                "select count(distinct worker) from partition_claim where batch_id = ?", batch.id());
    }

    @Test
    void workersThatComeLateTakePartAndWhoEndsInTheMiddleGivesBack() throws Exception {
        var end = cluster.begin(
                cluster.manager, tiny, RUNS, "seed=same", "batch=late", "commitInterval=20", "partitionSize=10000");
        cluster.await("no worker is said", () -> cluster.notes.contains("no worker in sight"));
        WorkerProcess first = cluster.worker();
        cluster.await("first worker works", () -> cluster.runsDone("late") > 1000);

        first.end();
        assertThat(first.awaitEnd(TO_END)).isEqualTo(143);
        long left = cluster.runsDone("late");
        try (var second = cluster.worker()) {
            end.get(60, TimeUnit.SECONDS);

            assertRight(cluster.manager.batch("late"));
            assertThat(left).as("runs left for the second worker").isLessThan(20000);
            assertThat(first.log()).contains("given back");
            assertThat(second.log()).contains("finished");
        }
    }

    @Test
    void batchThatItsManagerLeavesIsFinishedByAnotherWithWorkersUndisturbed() throws Exception {
        Manager leaving = cluster.manager();
        var abandoned = cluster.begin(leaving, tiny, RUNS, "seed=same", "batch=left", "commitInterval=20");
        try (var worker = cluster.worker()) {
            cluster.await("worker works", () -> cluster.runsDone("left") > 1000);

            assertThat(leaving.bean(BatchRunner.class).detach()).containsExactly("left");
            assertThat(abandoned).isNotDone();
            var stop = new StopSignal();
            var adopting = CompletableFuture.runAsync(() -> cluster.watchUnwatched(stop));
            cluster.await(
                    "batch is finished", () -> cluster.manager.batch("left").status() != BatchStatus.RUNNING);
            stop.raise();
            adopting.get(10, TimeUnit.SECONDS);

            Batch batch = cluster.manager.batch("left");
            assertRight(batch);
            assertThat(cluster.manager.count(
                            "select count(*) from partition_claim where batch_id = ? and epoch <> 1", batch.id()))
                    .as("partitions that were taken more than once")
                    .isZero();
            assertThat(worker.log()).doesNotContain("dropped");
        }
    }

    @Test
    void stoppedBatchGoesOnLater() throws Exception {
        try (var worker = cluster.worker()) {
            var end = cluster.begin(
                    cluster.manager,
                    tiny,
                    RUNS,
                    "seed=same",
                    "batch=stopped",
                    "commitInterval=20",
                    "partitionSize=10000");
            cluster.await("worker works", () -> cluster.runsDone("stopped") > 1000);

            assertThat(cluster.manager.bean(StopBatch.class).mark("stopped")).isTrue();

            assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(BatchStatus.STOPPED);
            assertThat(worker.log()).contains("given back");
            assertRight(cluster.run("stopped"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "aggregate"})
    void whatAKilledWorkerHadIsTakenOver(String results) throws Exception {
        String name = "killed-" + results;
        var end = cluster.begin(
                cluster.manager,
                tiny,
                RUNS,
                "seed=same",
                "batch=" + name,
                "results=" + results,
                "commitInterval=20",
                "partitionSize=10000");
        try (var killed = cluster.worker()) {
            cluster.await("worker works", () -> cluster.runsDone(name) > 1000);
            killed.kill();
        }
        try (var heir = cluster.worker()) {
            end.get(60, TimeUnit.SECONDS);

            assertRight(cluster.manager.batch(name));
            assertThat(heir.log()).contains("epoch 2");
        }
    }

    @Test
    void workerThatWasStoppedUntilItWasReplacedSaysSoAndChangesNothing() throws Exception {
        var end = cluster.begin(
                cluster.manager, tiny, RUNS, "seed=same", "batch=frozen", "commitInterval=20", "partitionSize=20000");
        try (var frozen = cluster.worker()) {
            cluster.await("worker works", () -> cluster.runsDone("frozen") > 1000);
            frozen.signal("STOP");
            try (var heir = cluster.worker()) {
                end.get(60, TimeUnit.SECONDS);
                frozen.signal("CONT");

                cluster.await("it says so", () -> frozen.log().contains("taken over by another worker, dropped"));
                assertRight(cluster.manager.batch("frozen"));
                assertThat(heir.log()).contains("epoch 2");
                assertThat(frozen.log()).doesNotContain("\tat ");
                assertRight(cluster.run("after-frozen", tiny, RUNS, "seed=same", "partitionSize=2000"));
                cluster.await("it goes on", () -> frozen.log().contains("finished"));
            }
        }
    }

    @Test
    void runThatKillsWhoeverPlaysItEndsTheBatchAfterFiveAttempts() throws Exception {
        // One chunk takes far longer than it takes to kill its worker.
        var end = cluster.begin(
                cluster.manager,
                "scenario=bingo7",
                "runs=2000",
                "batch=poison",
                "partitionSize=2000",
                "commitInterval=2000",
                "flushInterval=1m");
        for (int attempt = 1; attempt <= Claims.MOST_FAILURES; attempt++) {
            try (var worker = cluster.worker()) {
                String taken = "taken, epoch " + attempt;
                cluster.await(taken, () -> worker.log().contains(taken));
            }
        }
        try (var sixth = cluster.worker()) {
            assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(BatchStatus.FAILED);
            assertThat(cluster.manager.batch("poison").error())
                    .contains("partition 0 [0, 2000), 0 of its runs done: its worker fell silent, in attempt 5");
            assertThat(sixth.log()).doesNotContain("taken, epoch");
        }
    }

    @Test
    void batchLaunchedTwiceAtOnceIsBegunOnceAndHasOneManager() throws Exception {
        Manager other = cluster.manager();
        try {
            var parameters = BatchParameters.parse(
                    Map.of("scenario", tiny.split("=")[1], "runs", "20000", "seed", "same", "batch", "twice"));
            List<Launched> launched = Stream.of(cluster.manager, other)
                    .map(manager ->
                            CompletableFuture.supplyAsync(() -> manager.launcher.launch(parameters, "test", false)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(launched).hasAtLeastOneElementOfType(Launched.Leased.class);
            assertThat(launched).hasAtLeastOneElementOfType(Launched.RunningElsewhere.class);
            assertThatThrownBy(() -> other.bean(DeleteBatch.class).delete("twice", false))
                    .isInstanceOf(LaunchRefusedException.class)
                    .hasMessageContaining("running");
            cluster.manager.bean(StopBatch.class).mark("twice");
        } finally {
            other.closeApplication();
        }
        assertThat(cluster.manager.count("select count(*) from batch where name = 'twice'"))
                .isOne();
    }

    @Test
    void batchThatFailedUnderAnAdoptingManagerGoesOnWhenItIsLaunchedAgain() throws Exception {
        Manager leaving = cluster.manager();
        cluster.begin(leaving, tiny, RUNS, "seed=same", "batch=doomed", "commitInterval=20");
        cluster.await("requests are sent", () -> cluster.broker.waiting() > 0);
        assertThat(leaving.bean(BatchRunner.class).detach()).containsExactly("doomed");
        cluster.manager.jdbc.update(
                "update partition_claim set failures = 5, error = 'made up' where runs_done < runs");
        var stop = new StopSignal();
        var adopting = CompletableFuture.runAsync(() -> cluster.watchUnwatched(stop));
        cluster.await("batch has failed", () -> cluster.manager.batch("doomed").status() == BatchStatus.FAILED);
        stop.raise();
        adopting.get(10, TimeUnit.SECONDS);
        assertThat(cluster.manager.batch("doomed").error().orElseThrow()).contains("partition ", "made up");

        try (var worker = cluster.worker()) {
            assertRight(cluster.run("doomed"));
            assertThat(worker.log()).contains("finished");
        }
    }

    @Test
    void lostConnectionsToTheDatabaseCostAPauseAndNothingElse() throws Exception {
        try (var worker = cluster.worker()) {
            var end = cluster.begin(cluster.manager, tiny, RUNS, "seed=same", "batch=cut", "commitInterval=20");
            cluster.await("worker works", () -> cluster.runsDone("cut") > 1000);

            cluster.manager.jdbc.queryForList("""
                    select pg_terminate_backend(pid)
                    from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
            end.get(60, TimeUnit.SECONDS);

            assertRight(cluster.manager.batch("cut"));
            assertThat(worker.log()).contains("the database is away, trying again");
            assertThat(cluster.manager.count("select sum(failures) from partition_claim"))
                    .as("outages counted as failures")
                    .isZero();
        }
    }

    @Test
    void lostRequestsAreSentAgain() throws Exception {
        var end = cluster.begin(cluster.manager, tiny, RUNS, "seed=same", "batch=lost", "partitionSize=5000");
        cluster.await("requests are sent", () -> cluster.broker.waiting() == 4);
        cluster.broker.purge();
        try (var worker = cluster.worker()) {
            end.get(60, TimeUnit.SECONDS);

            assertRight(cluster.manager.batch("lost"));
            assertThat(worker.log()).contains("finished");
        }
    }

    @Test
    void whatIsNoRequestGoesToTheDeadLettersAndDisturbsNobody() throws Exception {
        assumeTrue(cluster.broker.hasDeadLetters(), "the embedded broker has no dead letters");
        try (var worker = cluster.worker()) {
            var end = cluster.begin(cluster.manager, tiny, RUNS, "seed=same", "batch=noise", "commitInterval=20");
            cluster.await("worker works", () -> cluster.runsDone("noise") > 500);
            long id = cluster.manager.batch("noise").id();

            List.of(
                            "garbage".getBytes(StandardCharsets.UTF_8),
                            serialised(),
                            "{\"version\":99}".getBytes(StandardCharsets.UTF_8),
                            "{\"version\":1,\"batch\":%d,\"partition\":99999,\"stepExecution\":1}"
                                    .formatted(id)
                                    .getBytes(StandardCharsets.UTF_8))
                    .forEach(body -> cluster.broker.publish(body, "application/x-java-serialized-object"));
            end.get(60, TimeUnit.SECONDS);

            assertRight(cluster.manager.batch("noise"));
            cluster.await("four dead letters", () -> cluster.broker.deadLetters() == 4);
            assertThat(worker.log())
                    .contains("not a request: 7 bytes beginning with 'garbage'")
                    .contains("request of version 99, this worker reads version 1")
                    .contains("batch %d has no partition 99999".formatted(id));
        }
    }

    private static byte[] serialised() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new StringBuilder("gadget"));
        }
        return bytes.toByteArray();
    }

    @Test
    void requestOfADeletedBatchIsForgotten() throws Exception {
        var end = cluster.begin(cluster.manager, tiny, RUNS, "seed=same", "batch=deleted", "partitionSize=20000");
        cluster.await("request is sent", () -> cluster.broker.waiting() == 1);
        cluster.manager.bean(StopBatch.class).mark("deleted");
        end.get(20, TimeUnit.SECONDS);
        cluster.manager.bean(DeleteBatch.class).delete("deleted", false);

        try (var worker = cluster.worker()) {
            cluster.await("request is read", () -> worker.log().contains("the batch is no more"));
            worker.end();
            worker.awaitEnd(TO_END);
            assertThat(cluster.broker.waiting()).isZero();
        }
    }

    @Test
    void workerThatCannotUseWhatItIsGivenSaysSoInOneLine() throws Exception {
        try (var worker = cluster.worker("BINGOSIM_RABBITMQ", "amqp://guest:wrong@127.0.0.1:1")) {
            assertThat(worker.awaitEnd(Duration.ofSeconds(60))).isEqualTo(1);
            assertThat(worker.log().lines())
                    .singleElement()
                    .asString()
                    .contains("broker amqp://127.0.0.1:1 cannot be used", "refused", "BINGOSIM_RABBITMQ");
        }
        try (var worker = cluster.worker("BINGOSIM_WORKER_HEARTBEAT", "1h")) {
            assertThat(worker.awaitEnd(Duration.ofSeconds(60))).isEqualTo(2);
            assertThat(worker.log().lines())
                    .singleElement()
                    .asString()
                    .contains("bingosim.worker.heartbeat=3600000 ms: allowed is 100 ms to 2000 ms");
        }
    }
}
