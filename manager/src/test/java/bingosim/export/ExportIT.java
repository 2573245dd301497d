package bingosim.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import bingosim.launch.DeleteBatch;
import bingosim.launch.Launched;
import bingosim.launch.Manager;
import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    /** Of two teams: two blocks of 50,000 runs and a rest. */
    private static final int RUNS_OF_THREE_BLOCKS = 110_000;

    private static final String IN_README = "first-try.parquet";

    private static final String NO_SECONDS = "";

    private static final String SECONDS = """
            , (seconds(unlock_seconds))[1], (seconds(unlock_seconds))[2], (seconds(unlock_seconds))[3],
            (seconds(completion_seconds))[1], (seconds(completion_seconds))[2], (seconds(completion_seconds))[3]
            """;

    private static final String STORED = """
            select b.name, r.run_index, t.name as team, t.strategy, (array['win', 'tie', 'loss'])[r.outcome + 1],
                   r.points, r.tiles, r.row_reached, r.finished_second%s
            from team_run_result r
            join team t on t.batch_id = r.batch_id and t.position = r.team_position
            join batch b on b.batch_id = r.batch_id
            where b.name = ?
            order by r.run_index, r.team_position
            """;

    private Manager manager;
    private String tiny;

    @TempDir
    private Path directory;

    @BeforeAll
    void start() throws Exception {
        manager = new Manager();
        tiny = "scenario=" + Scenarios.tinyFile();
        manager.run(2, tiny, "batch=summary", "runs=300", "seed=same", "results=summary");
        manager.run(2, tooShort(), "batch=full", "runs=300", "seed=same", "results=full");
        manager.run(2, tiny, "batch=large", "runs=" + RUNS_OF_THREE_BLOCKS, "seed=same", "results=full");
    }

    /** Not every tile is completed, and not every row unlocked. */
    private static String tooShort() throws IOException {
        Path file = Files.createTempFile("short", ".yaml");
        return "scenario=" + Files.writeString(file, Scenarios.TINY.replace("PT1H", "PT15M"));
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    private ExportTarget target(ExportFormat format, String name) {
        return new ExportTarget(directory.resolve(name + "." + format.ending()), format, false);
    }

    private Export begin(String batch, ExportTarget target) {
        return manager.bean(BeginExport.class).begin(batch, target);
    }

    private Path exported(String batch, ExportTarget target) {
        try (Export export = begin(batch, target)) {
            assertThat(export.finish(done -> {}, new StopSignal())).isTrue();
        }
        return target.file();
    }

    private List<String> stored(String batch, String seconds) {
        return manager.jdbc.query(
                STORED.formatted(seconds),
                (row, number) -> {
                    List<String> cells = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        cells.add(row.getString(column));
                    }
                    return String.join("|", cells.stream().map(String::valueOf).toList());
                },
                batch);
    }

    @ParameterizedTest
    @CsvSource({"CSV, summary", "PARQUET, summary", "CSV, full", "PARQUET, full"})
    void fileHasTheRowsOfTheDatabaseForWhoReadsItWithDuckDb(ExportFormat format, String batch) throws SQLException {
        String seconds = batch.equals("full") ? SECONDS : NO_SECONDS;

        Path file = exported(batch, target(format, batch));

        assertThat(DuckDb.query("from '%s'".formatted(file)))
                .hasSize(600)
                .isEqualTo(stored(batch, seconds))
                .anyMatch(row -> seconds.isEmpty() || row.contains("null"));
        assertThat(directory).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void columnsAreNamedAfterRowsAndTiles() throws IOException {
        Path file = exported("full", target(ExportFormat.CSV, "names"));

        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("batch,run_index,team,strategy,outcome,points,tiles,row_reached,finished_second,"
                        + "row_0_second,row_1_second,row_2_second,tile_a_second,tile_b_second,tile_c_second");
    }

    @ParameterizedTest
    @EnumSource
    void exportThatWasStoppedAndKilledEndsWithTheSameBytes(ExportFormat format) throws IOException, SQLException {
        Path undisturbed = exported("large", target(format, "undisturbed"));
        ExportTarget target = target(format, "disturbed");
        stopAfterTheFirstBlock(target);
        leaveHalfABlockAndHalfALine(target);

        try (Export export = begin("large", target)) {
            assertThat(export.runsDone()).isEqualTo(50_000);
            assertThat(export.finish(done -> {}, new StopSignal())).isTrue();
        }

        assertThat(target.file()).hasSameBinaryContentAs(undisturbed);
        assertThat(DuckDb.query("select count(*), count(distinct run_index), max(run_index) from '%s'"
                        .formatted(target.file())))
                .containsExactly("220000|110000|109999");
    }

    private void stopAfterTheFirstBlock(ExportTarget target) {
        StopSignal stop = new StopSignal();
        try (Export export = begin("large", target)) {
            assertThat(export.finish(done -> stop.raise(), stop)).isFalse();
        }
        assertThat(target.file()).doesNotExist();
    }

    private static void leaveHalfABlockAndHalfALine(ExportTarget target) throws IOException {
        Files.writeString(target.part(), "large,50000,Re", StandardOpenOption.APPEND);
        Files.writeString(target.blocks(), "100000 123", StandardOpenOption.APPEND);
    }

    @Test
    void batchOfTheSameNameThatIsAnotherBeginsAnew() throws Exception {
        manager.run(2, tiny, "batch=renamed", "runs=" + RUNS_OF_THREE_BLOCKS, "seed=other", "results=full");
        ExportTarget target = target(ExportFormat.CSV, "renamed");
        stopAfterTheFirstBlock(target);

        try (Export export = begin("renamed", target)) {
            assertThat(export.runsDone()).isZero();
            assertThat(export.finish(done -> {}, new StopSignal())).isTrue();
        }

        assertThat(target.file()).hasSameBinaryContentAs(exported("renamed", target(ExportFormat.CSV, "again")));
    }

    @Test
    void batchThatIsNotThereOrNotCompletedOrHasNoRowsIsRefused() throws Exception {
        ExportTarget target = target(ExportFormat.CSV, "refused");
        manager.run(1, tiny, "batch=aggregate", "runs=10", "results=aggregate");
        manager.launch(tiny, "batch=running", "runs=10");
        StopSignal stop = new StopSignal();
        stop.raise();
        manager.run((Launched.Leased) manager.launch(tiny, "batch=stopped", "runs=10"), 1, stop);

        assertRefused("nobody", target, "there is no batch nobody");
        assertRefused("aggregate", target, "results=aggregate, which keeps no row of any run");
        assertRefused("running", target, "RUNNING, 0 of 10 runs are done", "./bingosim run batch=running");
        assertRefused("stopped", target, "STOPPED, 0 of 10 runs are done", "./bingosim run batch=stopped");
        assertThat(directory).isDirectoryNotContaining("glob:**refused*");
    }

    @Test
    void fileThatIsThereIsReplacedOnlyWhereThatIsAskedFor() throws IOException {
        ExportTarget target = target(ExportFormat.CSV, "there");
        ExportTarget withPart = target(ExportFormat.CSV, "part-there");
        Files.writeString(target.file(), "mine");
        Files.writeString(withPart.part(), "mine");

        assertRefused("full", target, "is there already: --force replaces it");
        assertRefused("full", withPart, "no export left it");
        assertRefused("full", new ExportTarget(directory, ExportFormat.CSV, true), "is a directory");
        exported("full", new ExportTarget(target.file(), ExportFormat.CSV, true));
        exported("full", new ExportTarget(withPart.file(), ExportFormat.CSV, true));

        assertThat(target.file()).hasSameBinaryContentAs(withPart.file());
    }

    private void assertRefused(String batch, ExportTarget target, String... reasons) {
        assertThatThrownBy(() -> begin(batch, target))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContainingAll(reasons);
    }

    @Test
    void directoryThatIsNotThereIsSaid() {
        ExportTarget target = new ExportTarget(directory.resolve("nowhere").resolve("x.csv"), ExportFormat.CSV, false);

        assertThatThrownBy(() -> begin("full", target))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("nowhere/x.csv.part cannot be written: its directory is not there");
    }

    @Test
    void runThatCouldNotBePlayedHasNoRows() throws Exception {
        var leased = (Launched.Leased) manager.launch(tiny, "batch=bad", "runs=300", "partitionSize=50", "skipLimit=1");
        StopSignal stop = new StopSignal();
        stop.raise();
        manager.run(leased, 1, stop);
        long id = leased.runnable().batch().id();
        manager.jdbc.update("insert into run_failure values (?, 100, 0, 'no luck')", id);
        manager.jdbc.update("update partition_claim set runs_done = 1 where batch_id = ? and partition_number = 2", id);
        manager.run(2, "batch=bad");

        Path file = exported("bad", target(ExportFormat.CSV, "bad"));

        assertThat(Files.readAllLines(file))
                .hasSize(1 + 2 * 299)
                .anyMatch(line -> line.startsWith("bad,99,"))
                .noneMatch(line -> line.startsWith("bad,100,"));
    }

    @Test
    void rowsThatWereChangedSinceAreNoticed() throws Exception {
        Batch batch = manager.run(1, tiny, "batch=changed", "runs=20");
        manager.jdbc.update(
                "update team_run_result set points = points + 1 where batch_id = ? and run_index = 7", batch.id());

        assertThatThrownBy(() -> exported("changed", target(ExportFormat.CSV, "changed")))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("they were changed since");
        assertThat(target(ExportFormat.CSV, "changed").file()).doesNotExist();
    }

    @Test
    void batchThatIsDeletedMeanwhileIsSaid() throws Exception {
        manager.run(1, tiny, "batch=gone", "runs=20");

        try (Export export = begin("gone", target(ExportFormat.CSV, "gone"))) {
            manager.bean(DeleteBatch.class).delete("gone", true);

            assertThatThrownBy(() -> export.finish(done -> {}, new StopSignal()))
                    .isInstanceOf(ExportFailedException.class)
                    .hasMessage("batch gone was deleted meanwhile");
        }
    }

    /** With another file. */
    @ParameterizedTest
    @EnumSource
    void linesOfTheReadmeForDuckDbWork(ExportFormat format) throws IOException, SQLException {
        Path file = exported("full", target(format, "readme"));
        List<String> lines = Files.readAllLines(Path.of("..", "README.md")).stream()
                .filter(line -> line.contains("from '%s'".formatted(IN_README)))
                .map(line -> line.replace(IN_README, file.toString()))
                .toList();

        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(DuckDb.query(line)).hasSizeGreaterThanOrEqualTo(2).noneMatch(row -> row.contains("null"));
        }
    }

    @Test
    void missingRowsAreNoticed() throws Exception {
        Batch batch = manager.run(1, tiny, "batch=cut", "runs=20");
        manager.jdbc.update("delete from team_run_result where batch_id = ? and run_index = 7", batch.id());

        assertThatThrownBy(() -> exported("cut", target(ExportFormat.CSV, "cut")))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("batch cut has 38 rows of the runs [0, 20), not 40");
    }
}
