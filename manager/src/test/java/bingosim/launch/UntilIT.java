package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.StopSignal;
import bingosim.request.RequestSender;
import bingosim.summary.Summaries;
import bingosim.summary.SummaryJson;
import bingosim.testkit.ExecutableJar;
import bingosim.testkit.Scenarios;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Batches that end when their answers are known well enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntilIT {
    private static final String UNTIL = "until=win+-0.7%";
    private static final String MOST = "runs=200000";
    private static final String BLOCK = "block=2000";

    private Cluster cluster;
    private String tiny;
    private final Map<String, Batch> expected = new HashMap<>();

    @BeforeAll
    void start() throws Exception {
        cluster = new Cluster();
        tiny = "scenario=" + Scenarios.tinyFile();
        cluster.manager.bean(RequestSender.class).state();
        for (String results : List.of("summary", "aggregate")) {
            expected.put(
                    results,
                    cluster.manager.run(
                            1, tiny, UNTIL, MOST, BLOCK, "seed=same", "results=" + results, "batch=local-" + results));
        }
    }

    @BeforeEach
    void loseRequestsOfOtherTests() {
        cluster.broker.purge();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private List<String> answers(Batch batch) {
        return cluster.manager.bean(Summaries.class).find(batch).stream()
                .map(SummaryJson::write)
                .toList();
    }

    private void assertSame(String name, String results) {
        Batch batch = cluster.manager.batch(name);
        Batch right = expected.get(results);
        assertThat(batch.status()).as(batch.error().orElse("")).isEqualTo(BatchStatus.COMPLETED);
        assertThat(batch.runs()).isEqualTo(right.runs());
        assertThat(batch.checksum()).isEqualTo(right.checksum());
        assertThat(answers(batch)).isEqualTo(answers(right));
        assertThat(cluster.manager.count("select sum(runs) from partition_claim where batch_id = ?", batch.id()))
                .isEqualTo(right.runs());
    }

    @Test
    void endsWithTheFirstLookThatKnowsEnough() throws Exception {
        Batch until = expected.get("summary");
        Batch fixed = cluster.manager.run(2, tiny, "seed=same", "runs=" + until.runs(), "batch=fixed");

        assertThat(until.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(until.runs()).isLessThan(until.mostRuns()).isGreaterThan(2000);
        assertThat(until.runs() % 2000).isZero();
        assertThat(fixed.checksum()).isEqualTo(until.checksum());
        assertThat(answers(fixed)).isEqualTo(answers(until));
        assertThat(cluster.manager.bean(Summaries.class).find(until))
                .allSatisfy(team -> assertThat(
                                team.winInterval().high() - team.winInterval().low())
                        .isLessThanOrEqualTo(0.014));
        assertThat(expected.get("aggregate").checksum()).isEqualTo(until.checksum());
    }

    @ParameterizedTest
    @CsvSource({"3, 250, summary", "2, 2000, aggregate", "3, 10, full"})
    void threadsAndPartitionsMakeNoDifference(int threads, int partitionSize, String results) throws Exception {
        Batch batch = cluster.manager.run(
                threads, tiny, UNTIL, MOST, BLOCK, "seed=same", "results=" + results, "partitionSize=" + partitionSize);

        assertThat(batch.runs()).isEqualTo(expected.get("summary").runs());
        assertThat(batch.checksum()).isEqualTo(expected.get("summary").checksum());
    }

    @Test
    void endsWithTheMostRunsWhereTheyAreTooFew() throws Exception {
        Batch batch = cluster.manager.run(2, tiny, "until=win+-0.1%", "runs=2500", "block=1000", "seed=same");
        Batch fixed = cluster.manager.run(2, tiny, "runs=2500", "seed=same");

        assertThat(batch.runs()).isEqualTo(2500);
        assertThat(batch.checksum()).isEqualTo(fixed.checksum());
    }

    @Test
    void stoppedOneGoesOnAndItsAimStays() throws Exception {
        var leased = (Launched.Leased) cluster.manager.launch(tiny, UNTIL, MOST, BLOCK, "seed=same", "batch=stopped");
        var stop = new StopSignal();
        stop.raise();
        assertThat(cluster.manager.run(leased, 2, stop)).isEqualTo(BatchStatus.STOPPED);

        for (String other : List.of("until=win+-1%", "block=1000", "runs=3000")) {
            assertThatThrownBy(() -> cluster.manager.launch("batch=stopped", other))
                    .isInstanceOf(LaunchRefusedException.class)
                    .hasMessageContaining(other + ", stored is ");
        }
        cluster.manager.run(2, "batch=stopped", UNTIL, MOST, BLOCK);
        assertSame("stopped", "summary");
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        Map.of(
                        "partitioner=strided", "until= works in blocks",
                        "partitionSize=300", "block=2000 is no multiple of partitionSize=300")
                .forEach((parameter, said) -> assertThatThrownBy(
                                () -> cluster.manager.launch(tiny, UNTIL, MOST, BLOCK, parameter))
                        .isInstanceOf(LaunchRefusedException.class)
                        .hasMessageContaining(said));
        assertThatThrownBy(() -> cluster.manager.launch(tiny, BLOCK))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining("block= is for until= only");
    }

    private CompletableFuture<BatchStatus> begin(Manager by, String name, String results) {
        return cluster.begin(
                by, tiny, UNTIL, MOST, BLOCK, "seed=same", "results=" + results, "batch=" + name, "commitInterval=20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "aggregate"})
    void workersMakeNoDifferenceAndAKilledOneNeither(String results) throws Exception {
        try (var one = cluster.worker()) {
            begin(cluster.manager, "one-" + results, results).get(60, TimeUnit.SECONDS);
            assertThat(one.log()).contains("finished");
        }
        assertSame("one-" + results, results);

        var end = begin(cluster.manager, "three-" + results, results);
        try (var killed = cluster.worker();
                var second = cluster.worker();
                var third = cluster.worker()) {
            cluster.await("a block is done", () -> cluster.runsDone("three-" + results) > 3000);
            killed.kill();
            end.get(60, TimeUnit.SECONDS);
            assertThat(Stream.of(second, third)).allMatch(worker -> worker.log().contains("finished"));
        }
        assertSame("three-" + results, results);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "aggregate"})
    void anotherManagerGoesOnWhereAKilledOneWas(String results) throws Exception {
        String name = "orphan-" + results;
        List<String> command = new ArrayList<>(ExecutableJar.command("manager"));
        command.addAll(List.of(
                "run",
                tiny,
                UNTIL,
                MOST,
                BLOCK,
                "seed=same",
                "results=" + results,
                "batch=" + name,
                "commitInterval=20"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("run", ".log").toFile());
        builder.environment().putAll(cluster.environment());
        Process manager = builder.start();
        try (var worker = cluster.worker()) {
            cluster.await("a block is done", () -> cluster.runsDone(name) > 3000);
            manager.destroyForcibly().waitFor();
            long left = cluster.runsDone(name);
            var stop = new StopSignal();
            var adopting = CompletableFuture.runAsync(() -> cluster.watchUnwatched(stop));
            cluster.await("batch is finished", () -> cluster.manager.batch(name).status() != BatchStatus.RUNNING);
            stop.raise();
            adopting.get(10, TimeUnit.SECONDS);

            assertThat(left)
                    .as("runs done when it was killed")
                    .isLessThan(expected.get(results).runs());
            assertThat(worker.log()).contains("finished");
        } finally {
            manager.destroyForcibly();
        }
        assertSame(name, results);
    }
}
