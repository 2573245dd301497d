package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.schema.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {
    private static final long RUNS = 3000;

    /** A worker that was there before, and two windows in which nobody played: a batch of seconds has no course of its own. */
    private static final String EARLIER_WORKER = """
            insert into perf_sample (batch_id, worker, window_start, phase, count, nanoseconds)
            select batch_id, '6f1c09aa-0000-0000-0000-000000000000', min(window_start) - interval '30 s', 'simulate', 1500, 7e9
            from perf_sample
            group by batch_id
            """;

    @TempDir
    private static Path directory;

    private TestDatabase database;
    private JdbcTemplate jdbc;

    private record Ended(int code, String err) {}

    @BeforeAll
    void runBatch() {
        database = TestDatabase.create();
        Ended run = execute("run", "scenario=perf-synthetic", "runs=" + RUNS, "seed=it's", "batch=small");
        assertThat(run.code()).as(run.err()).isZero();
        jdbc = new JdbcTemplate(database.dataSource());
        assertThat(jdbc.update(EARLIER_WORKER)).isOne();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    private Ended execute(String... arguments) {
        var err = new StringWriter();
        String url = "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
        int code = BingoSim.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Arrays.stream(arguments), Stream.of("--postgres", url, "--data", directory.toString()))
                        .toArray(String[]::new));
        return new Ended(code, err.toString());
    }

    private JsonNode report(String... batches) {
        Path out = directory.resolve("report");
        String[] arguments = Stream.of(Stream.of("report"), Arrays.stream(batches), Stream.of("--out", out.toString()))
                .flatMap(each -> each)
                .toArray(String[]::new);
        assertThat(execute(arguments)).isEqualTo(new Ended(0, ""));
        return JsonMapper.shared().readTree(out.resolve("report.json").toFile());
    }

    private static JsonNode block(JsonNode report, String title) {
        return StreamSupport.stream(report.get("sections").spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.get("blocks").spliterator(), false))
                .filter(block -> block.path("title").asString("").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String fact(JsonNode report, String name) {
        return StreamSupport.stream(report.get("facts").spliterator(), false)
                .filter(fact -> fact.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asString();
    }

    private double number(String select) {
        return jdbc.queryForObject(select, Double.class);
    }

    @Test
    void figuresAreThoseOfTheDatabase() {
        JsonNode report = report("small");

        JsonNode speed = block(report, "Speed").get("rows").get(0);
        assertThat(speed.get(0).asLong()).isEqualTo(RUNS);
        assertThat(speed.get(1).asDouble())
                .isEqualTo(number("select extract(epoch from elapsed) from batch"), within(0.001));
        JsonNode claims = block(report, "Claims").get("rows").get(0);
        assertThat(claims.get(1).asDouble()).isEqualTo(number("select sum(epoch) from partition_claim"));
        for (JsonNode phase : block(report, "Phases").get("rows")) {
            String where = " from perf_sample where phase = '%s'"
                    .formatted(phase.get(0).asString());
            assertThat(phase.get(2).asDouble()).isEqualTo(number("select sum(count)" + where));
            assertThat(phase.get(3).asDouble())
                    .isEqualTo(number("select sum(nanoseconds) / 1e9" + where), within(1e-6));
        }
        assertThat(block(report, "Parameters").get("rows").get(2).get(1).asLong())
                .isEqualTo(RUNS);
    }

    @Test
    void workersAreDrawnFromTheFirstWindowToTheLast() {
        JsonNode report = report("small");

        JsonNode throughput = block(report, "Throughput over time").get("series");
        JsonNode earlier = StreamSupport.stream(throughput.spliterator(), false)
                .filter(series -> series.get("name").asString().equals("worker 6f1c09aa"))
                .findFirst()
                .orElseThrow()
                .get("points");
        assertThat(earlier.get(0).get("y").asDouble()).isEqualTo(150);
        assertThat(earlier.get(1).get("y").asDouble()).isZero();
        double drawn = 0;
        for (JsonNode series : throughput) {
            for (JsonNode point : series.get("points")) {
                drawn += 10 * point.get("y").asDouble();
            }
        }
        assertThat(drawn).isEqualTo(RUNS + 1500, within(1e-6));
    }

    @Test
    void severalBatchesAreShownSideBySide() throws Exception {
        Ended run = execute("run", "scenario=perf-synthetic", "runs=1000", "seed=it's", "batch=fewer");
        assertThat(run.code()).as(run.err()).isZero();

        JsonNode report = report("small", "fewer");

        assertThat(block(report, "Wins, ties and losses").get("categories").toString())
                .contains("small")
                .contains("fewer");
        assertThat(block(report, "Speed of each batch")
                        .get("rows")
                        .get(1)
                        .get(1)
                        .asLong())
                .isEqualTo(1000);
        assertThat(Files.readString(directory.resolve("report").resolve("report.html")))
                .contains("only those that both have are compared");
        assertThat(execute("delete", "fewer").code()).isZero();
    }

    @Test
    void reportSaysHowToGetTheSameFigures() {
        JsonNode report = report("small");

        assertThat(fact(report, "Command"))
                .startsWith("./bingosim run scenario=perf-synthetic seed='it'\\''s' runs=3000 results=summary ");
        assertThat(fact(report, "PostgreSQL settings")).contains("shared_buffers = ");
        assertThat(jdbc.queryForList(fact(report, "Raw data").replaceFirst(";.*", "")))
                .isNotEmpty();
    }

    @Test
    void whatCannotBeReportedIsRefused() throws Exception {
        Path file = Files.createTempFile(directory, "file", "");
        jdbc.update("update batch set status = 'STOPPED', checksum = null");
        Ended stopped =
                execute("report", "small", "--out", directory.resolve("none").toString());
        jdbc.update("update batch set status = 'COMPLETED', checksum = 1");

        assertThat(stopped.code()).isEqualTo(BingoSim.REFUSED);
        assertThat(stopped.err()).startsWith("batch small is STOPPED: 3,000 of 3,000 runs done; finish it first");
        assertThat(execute("report", "smal", "--out", directory.resolve("none").toString()))
                .isEqualTo(new Ended(
                        BingoSim.REFUSED,
                        "there is no batch smal (did you mean small?); ./bingosim batches lists those there are\n"));
        assertThat(execute("report", "small", "--out", file.toString()))
                .isEqualTo(new Ended(BingoSim.REFUSED, "--out=%s is a file; give a directory\n".formatted(file)));
        assertThat(directory.resolve("none")).doesNotExist();
    }
}
