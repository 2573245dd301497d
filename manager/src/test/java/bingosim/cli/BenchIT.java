package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.StopSignal;
import bingosim.measure.Bench;
import bingosim.measure.Installation;
import bingosim.report.ReportFiles;
import bingosim.scaling.BenchSettings;
import bingosim.scaling.Measurement;
import bingosim.scaling.MeasurementFile;
import bingosim.scaling.ScalingReport;
import bingosim.schema.TestDatabase;
import bingosim.testkit.ExecutableJar;
import bingosim.testkit.TestBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One round of few runs, with workers as they are shipped. */
class BenchIT {
    private static final int RUNS = 30_000;
    private static final int TEAMS = 2;
    private static final BenchSettings SETTINGS = new BenchSettings(
            List.of(1, 2),
            new BenchSettings.Worker(0.5, 1, 0),
            1,
            List.of("enrichment"),
            "a test's",
            Map.of("scenario", "perf-synthetic", "runs", "" + RUNS, "seed", "bench", "results", "full"));

    @TempDir
    private Path directory;

    private static List<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    }

    private Installation installation(TestDatabase database, TestBroker broker, List<String> workerCommand) {
        var rabbitmq = new RabbitAddress(broker.url());
        String url = "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
        return new Installation(
                Optional.of(new PostgresAddress(url)),
                rabbitmq,
                broker.queue(),
                directory,
                workerCommand,
                postgres -> Session.distributed(postgres, rabbitmq, 4, "--bingosim.queue=" + broker.queue()));
    }

    private JsonNode report(List<Measurement> measurements) throws Exception {
        ReportFiles.write(ScalingReport.of(SETTINGS, measurements, 2, "./bingosim bench", List.of()), directory);
        return JsonMapper.shared().readTree(directory.resolve("report.json").toFile());
    }

    private static JsonNode table(JsonNode report, String title) {
        for (JsonNode section : report.get("sections")) {
            for (JsonNode block : section.get("blocks")) {
                if (block.path("title").asString("").equals(title)) {
                    return block;
                }
            }
        }
        throw new AssertionError("no table " + title);
    }

    private static List<JsonNode> column(JsonNode table, String name) {
        List<String> names = new ArrayList<>();
        table.get("columns").forEach(column -> names.add(column.get("name").asString()));
        List<JsonNode> cells = new ArrayList<>();
        table.get("rows").forEach(row -> cells.add(row.get(names.indexOf(name))));
        return cells;
    }

    @Test
    void figuresOfTheReportAreThoseOfTheDatabaseAndNothingIsLeftBehind() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                TestBroker broker = TestBroker.create()) {
            assumeThat(broker.hasDeadLetters())
                    .as("a broker that tells who listens")
                    .isTrue();
            List<Long> before = children();
            MeasurementFile file = MeasurementFile.open(directory, SETTINGS);

            new Bench(
                            installation(database, broker, ExecutableJar.command("worker")),
                            SETTINGS,
                            file,
                            System.out::println,
                            new StopSignal())
                    .run();

            assertThat(file.measurements()).hasSize(4).allSatisfy(BenchIT::assertAddsUp);
            assertThat(ScalingReport.differentChecksums(SETTINGS, file.measurements()))
                    .isEmpty();
            assertReportAgrees(file.measurements());
            assertThat(children()).isEqualTo(before);
            assertThat(broker.hasQueue()).isFalse();
            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForObject("select count(*) from bingosim.batch", Long.class))
                    .isZero();
            assertNothingIsMeasuredAgain(database, broker);
        }
    }

    private static void assertAddsUp(Measurement measured) {
        var played = measured.batch().played();
        assertThat(measured.batch().runs()).isEqualTo(RUNS);
        assertThat(played.rows()).isEqualTo(RUNS * TEAMS);
        assertThat(played.claims()).isGreaterThanOrEqualTo(played.partitions());
        assertThat(played.runsByWorker().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(RUNS);
        assertThat(played.phaseNanos()).containsKeys("simulate", "persist", "claim");
        assertThat(measured.server().counters().walBytes()).isGreaterThan(RUNS);
        assertThat(measured.samples().get(measured.samples().size() - 1).runs()).isLessThanOrEqualTo(RUNS);
        measured.server()
                .counters()
                .statements()
                .filter(counted -> measured.arrangement().equals("row-per-run"))
                .ifPresent(counted -> assertThat(counted).isGreaterThan(RUNS));
    }

    private void assertReportAgrees(List<Measurement> measurements) throws Exception {
        JsonNode report = report(measurements);
        JsonNode each = table(report, "Measurements");
        assertThat(column(each, "claims").stream().map(JsonNode::asLong))
                .containsExactlyElementsOf(measurements.stream()
                        .map(measured -> measured.batch().played().claims())
                        .toList());
        List<JsonNode> rates = column(table(report, "Work of each arrangement"), "runs/s of elapsed time");
        assertThat(rates.get(0).asDouble())
                .isEqualTo(RUNS / measurements.get(0).batch().elapsedSeconds(), within(1e-6));
    }

    private void assertNothingIsMeasuredAgain(TestDatabase database, TestBroker broker) throws Exception {
        MeasurementFile again = MeasurementFile.open(directory, SETTINGS);

        new Bench(
                        installation(database, broker, List.of("no-such-program")),
                        SETTINGS,
                        again,
                        System.out::println,
                        new StopSignal())
                .run();

        assertThat(again.measurements()).hasSize(4);
    }
}
