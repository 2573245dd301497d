package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.StopSignal;
import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.core.job.JobExecutionException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurgeIT {
    private static final Duration AGE = Duration.ofDays(30);
    private static final Duration LITTLE_MORE = AGE.plusMinutes(1);

    private Manager manager;
    private PurgeBatches purge;
    private String tiny;

    @BeforeAll
    void start() throws IOException {
        manager = new Manager();
        purge = manager.bean(PurgeBatches.class);
        tiny = "scenario=" + Scenarios.tinyFile();
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    @BeforeEach
    void leaveOneYoungBatch() throws JobExecutionException, InterruptedException {
        names().forEach(name -> manager.bean(DeleteBatch.class).delete(name, true));
        manager.run(1, tiny, "runs=20", "batch=young");
    }

    private List<String> names() {
        return manager.jdbc.queryForList("select name from batch", String.class);
    }

    private Batch ended(String name, Duration ago) throws Exception {
        Batch batch = manager.run(1, tiny, "runs=20", "partitionSize=2", "batch=" + name);
        age(name, ago);
        return batch;
    }

    private void stopped(String name) throws Exception {
        var leased = (Launched.Leased) manager.launch(tiny, "runs=20", "batch=" + name);
        var stop = new StopSignal();
        stop.raise();
        manager.run(leased, 1, stop);
        age(name, LITTLE_MORE);
    }

    private void age(String name, Duration by) {
        manager.jdbc.update("""
                update batch
                set created_at = created_at - ? * interval '1 second',
                    lease_renewed_at = lease_renewed_at - ? * interval '1 second',
                    ended_at = ended_at - ? * interval '1 second'
                where name = ?
                """, by.toSeconds(), by.toSeconds(), by.toSeconds(), name);
    }

    private List<String> due() {
        return purge.find(AGE).stream().map(EndedBatch::name).toList();
    }

    private void purgeAll() {
        purge.find(AGE)
                .forEach(batch ->
                        assertThat(purge.delete(batch, AGE)).as(batch.name()).isTrue());
    }

    private Map<String, Long> rowsOfEveryTable() {
        return manager
                .jdbc
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'bingosim' and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .collect(
                        Collectors.toMap(Function.identity(), table -> manager.count("select count(*) from " + table)));
    }

    @Test
    void batchesThatEndedLongAgoGoWithAllOfTheirRowsAndTheirTable() throws Exception {
        Map<String, Long> before = rowsOfEveryTable();
        Batch old = ended("old", LITTLE_MORE);
        manager.run(1, tiny, "runs=20", "partitionSize=2", "batch=old-aggregate", "results=aggregate");
        age("old-aggregate", LITTLE_MORE);
        assertThat(rowsOfEveryTable())
                .containsEntry("team_run_result_" + old.id(), 40L)
                .containsEntry("partition_aggregate", 10L);

        List<EndedBatch> found = purge.find(AGE);
        purgeAll();

        assertThat(found).extracting(EndedBatch::name).containsExactly("old", "old-aggregate");
        assertThat(found).allSatisfy(batch -> {
            assertThat(batch.status()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(batch.ago()).isBetween(LITTLE_MORE, LITTLE_MORE.plusMinutes(5));
            assertThat(batch.resultBytes()).isPositive();
        });
        assertThat(rowsOfEveryTable()).isEqualTo(before);
    }

    @Test
    void youngAndRunningBatchesStay() throws Exception {
        ended("almost", AGE.minusMinutes(5));
        manager.launch(tiny, "runs=20", "batch=running");
        age("running", LITTLE_MORE);
        manager.launch(tiny, "runs=20", "batch=unwatched");
        age("unwatched", LITTLE_MORE);
        manager.jdbc.update("update batch set lease_renewed_at = '-infinity' where name = 'unwatched'");

        assertThat(due()).isEmpty();
    }

    @Test
    void stoppedAndFailedBatchesGo() throws Exception {
        stopped("stopped");
        stopped("failed");
        manager.jdbc.update("update batch set status = 'FAILED', error = 'made up' where name = 'failed'");
        Batch stopped = manager.batch("stopped");

        assertThat(due()).containsExactly("stopped", "failed");
        purgeAll();

        assertThat(names()).containsExactly("young");
        assertThat(manager.jdbc.queryForObject(
                        "select to_regclass('team_run_result_%d') is null".formatted(stopped.id()), Boolean.class))
                .isTrue();
    }

    @Test
    void batchThatWasBegunAgainSinceTheLookStays() throws Exception {
        stopped("running-again");
        stopped("ended-again");
        List<EndedBatch> found = purge.find(AGE);
        manager.launch("batch=running-again");
        manager.run(1, "batch=ended-again");

        assertThat(found)
                .hasSize(2)
                .allSatisfy(batch -> assertThat(purge.delete(batch, AGE)).isFalse());

        assertThat(manager.batch("running-again").status()).isEqualTo(BatchStatus.RUNNING);
        assertThat(manager.batch("ended-again").status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(manager.run(1, "batch=running-again").status()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void deletionThatWasInterruptedIsFinished() throws Exception {
        Map<String, Long> before = rowsOfEveryTable();
        ended("marked", LITTLE_MORE);
        Batch half = ended("half", LITTLE_MORE);
        manager.launch(tiny, "runs=20", "batch=never-ended");
        age("never-ended", LITTLE_MORE);
        manager.jdbc.update("update batch set status = 'DELETING' where name <> 'young'");
        manager.jdbc.update("update batch set lease_renewed_at = '-infinity' where name = 'never-ended'");
        manager.jdbc.execute("alter table team_run_result detach partition team_run_result_" + half.id());
        manager.jdbc.update("delete from partition_claim where batch_id = ? and partition_number < 5", half.id());

        assertThat(due()).containsExactly("marked", "half", "never-ended");
        purgeAll();

        assertThat(rowsOfEveryTable()).isEqualTo(before);
    }

    @Test
    void batchThatAnotherProcessDeletesIsLeftToIt() throws Exception {
        ended("taken", LITTLE_MORE);
        EndedBatch found = purge.find(AGE).get(0);

        boolean isDeleted = manager.bean(DeleteBatch.class).delete(found.id(), found.name(), () -> {
            assertThat(purge.delete(found, AGE)).isFalse();
            assertThatThrownBy(() -> manager.bean(DeleteBatch.class).delete("taken", true))
                    .isInstanceOf(LaunchRefusedException.class)
                    .hasMessageContaining("deleted by another process");
            return true;
        });

        assertThat(isDeleted).isTrue();
        assertThat(names()).containsExactly("young");
    }
}
