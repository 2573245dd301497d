package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.InvalidParametersException;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.partition.Partitions;
import bingosim.scenario.Scenario;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.RunResult;
import bingosim.simulation.Simulator;
import bingosim.simulation.TeamResult;
import bingosim.statistics.AggregateState;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamSummary;
import bingosim.summary.Summaries;
import bingosim.summary.SummaryJson;
import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.repository.JobRepository;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchIT {
    private static final int RUNS = 300;

    private Manager manager;
    private String tiny;

    @BeforeAll
    void start() throws IOException {
        manager = new Manager();
        tiny = "scenario=" + Scenarios.tinyFile();
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({
        "contiguous, 1, 1, summary",
        "contiguous, 37, 2, full",
        "strided, 37, 1, full",
        "strided, 1000, 2, summary",
        "contiguous, 1, 1, aggregate",
        "strided, 37, 2, aggregate",
        "guided, 1000, 2, full",
    })
    void resultsAreThoseOfABareLoop(String partitioner, int commitInterval, int threads, String results)
            throws JobExecutionException, InterruptedException {
        Batch batch = manager.run(
                threads,
                tiny,
                "runs=" + RUNS,
                "seed=same",
                "partitionSize=41",
                "partitioner=" + partitioner,
                "commitInterval=" + commitInterval,
                "results=" + results);

        assertThat(batch.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(batch.checksum()).contains(checksumOfABareLoop("same"));
        assertEachRunOnce(batch);
    }

    @Test
    void stepOfTheManagerHasTheCountsOfItsPartitions() throws JobExecutionException, InterruptedException {
        manager.run(2, tiny, "runs=20", "partitionSize=4", "commitInterval=3", "batch=counted");

        assertThat(manager.jdbc.queryForMap("""
                        select s.read_count, s.write_count, s.commit_count, s.rollback_count, s.exit_code
                        from batch_step_execution s
                        join batch_job_execution e on e.job_execution_id = s.job_execution_id
                        join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
                        where p.parameter_value = 'counted'
                          and s.step_name = 'simulate'
                        """))
                .isEqualTo(Map.of(
                        "read_count", 20L,
                        "write_count", 20L,
                        "commit_count", 5 * 2L,
                        "rollback_count", 0L,
                        "exit_code", "COMPLETED"));
    }

    @Test
    void aggregateHasTheAnswersOfTheOtherKinds() throws JobExecutionException, InterruptedException {
        Batch full = manager.run(2, tiny, "runs=" + RUNS, "seed=same", "results=full");
        Batch summary = manager.run(2, tiny, "runs=" + RUNS, "seed=same", "results=summary");
        Batch aggregate = manager.run(
                2, tiny, "runs=" + RUNS, "seed=same", "results=aggregate", "partitionSize=7", "commitInterval=3");

        assertThat(aggregate.checksum()).isEqualTo(full.checksum()).isEqualTo(summary.checksum());
        assertThat(answers(aggregate)).isEqualTo(answers(full));
        assertThat(answers(aggregate).stream().map(BatchIT::withoutTiles).toList())
                .isEqualTo(answers(summary));
        assertThat(manager.jdbc.queryForObject(
                        "select to_regclass('team_run_result_%d') is null".formatted(aggregate.id()), Boolean.class))
                .isTrue();
    }

    private List<String> answers(Batch batch) {
        return manager.bean(Summaries.class).find(batch).stream()
                .map(SummaryJson::write)
                .toList();
    }

    private static String withoutTiles(String json) {
        return json.replaceFirst(",\"tileShares\":\\[.*\\]", "").replaceAll(",\"unlockSecond\":\\{[^}]*\\}", "");
    }

    @Test
    void aggregateThatWasStoppedInTheMiddleGoesOnWithOtherChunks() throws JobExecutionException, InterruptedException {
        String[] parameters = {tiny, "runs=20000", "seed=same", "results=aggregate"};
        Batch undisturbed = manager.run(2, parameters);
        var leased = (Launched.Leased) manager.launch(
                tiny,
                "runs=20000",
                "seed=same",
                "results=aggregate",
                "batch=halves",
                "partitionSize=20000",
                "commitInterval=10");
        var stop = new StopSignal();

        BatchStatus first = manager.bean(BatchRunner.class)
                .run(
                        leased,
                        manager.bean(Partitions.class).local(2),
                        (runs, note) -> {
                            if (runs > 0) {
                                stop.raise();
                            }
                        },
                        stop);
        long left =
                20_000 - manager.count("select sum(runs) from partition_aggregate where batch_id = ?", idOf("halves"));
        Batch afterwards = manager.run(2, "batch=halves", "commitInterval=1000");

        assertThat(first).isEqualTo(BatchStatus.STOPPED);
        assertThat(left).isBetween(1L, 19_999L);
        assertThat(afterwards.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(afterwards.checksum()).isEqualTo(undisturbed.checksum());
        assertThat(answers(afterwards)).isEqualTo(answers(undisturbed));
    }

    private long idOf(String name) {
        return manager.batch(name).id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from partition_aggregate where partition_number = 3 and batch_id = ? \
            | partition 3 is finished, but there is no aggregate of its runs
            update partition_aggregate set state = set_byte(state, 9, 77) where partition_number = 3 and batch_id = ? \
            | the aggregate of partition 3 cannot be read
            update partition_aggregate set checksum = checksum + 1 where partition_number = 3 and batch_id = ? \
            | partition 3 has an aggregate of runs with checksum
            update partition_aggregate set runs = runs * 2 where partition_number = 3 and batch_id = ? \
            | 300 runs were asked for, the aggregates are of 330 (per team [300, 300]) and 0 failed
            """)
    void aggregateThatIsNotOfEachRunOnceIsRefused(String harm, String complaint)
            throws JobExecutionException, InterruptedException {
        Batch batch = manager.run(2, tiny, "runs=" + RUNS, "seed=same", "results=aggregate", "partitionSize=30");

        assertThat(manager.jdbc.update(harm, batch.id())).isOne();

        assertThat(summarisedAgain(batch).error())
                .hasValueSatisfying(error -> assertThat(error).contains(complaint));
    }

    @Test
    void aggregateOfRunsThatAreThereTwiceIsRefused() throws JobExecutionException, InterruptedException {
        Batch batch = manager.run(2, tiny, "runs=" + RUNS, "seed=same", "results=aggregate", "partitionSize=30");

        manager.jdbc.update("""
                update partition_aggregate twice
                set run_index_sum = once.run_index_sum,
                    checksum = once.checksum,
                    state = once.state
                from partition_aggregate once
                where once.batch_id = ? and once.partition_number = 3
                  and twice.batch_id = once.batch_id and twice.partition_number = 4
                """, batch.id());
        manager.jdbc.update("""
                update partition_claim twice
                set checksum = once.checksum,
                    unlocks = once.unlocks
                from partition_claim once
                where once.batch_id = ? and once.partition_number = 3
                  and twice.batch_id = once.batch_id and twice.partition_number = 4
                """, batch.id());

        assertThat(summarisedAgain(batch).error())
                .hasValueSatisfying(error -> assertThat(error)
                        .contains("the aggregates are of 300 (per team [300, 300]) and 0 failed")
                        .contains("the sum of their indexes is 43950 instead of 44850"));
    }

    private Batch summarisedAgain(Batch batch) throws JobExecutionException, InterruptedException {
        long id = batch.id();
        manager.jdbc.update("delete from team_summary where batch_id = ?", id);
        manager.jdbc.update(
                "update batch set status = 'FAILED', error = 'made up', checksum = null where batch_id = ?", id);
        manager.jdbc.update(
                "update batch_job_execution set status = 'FAILED' where job_execution_id = (select max(job_execution_id) from batch_job_execution)");
        manager.jdbc.update(
                "update batch_step_execution set status = 'FAILED' where step_name = 'summarise' and job_execution_id = (select max(job_execution_id) from batch_job_execution)");
        return manager.run(1, "batch=" + batch.name());
    }

    @Test
    void stoppedBatchGoesOnWhereItWas() throws JobExecutionException, InterruptedException {
        var leased = (Launched.Leased) manager.launch(
                tiny, "runs=" + RUNS, "seed=same", "batch=stopped", "partitionSize=50", "commitInterval=1");
        var stop = new StopSignal();
        stop.raise();

        BatchStatus first = manager.run(leased, 2, stop);
        Batch afterwards = manager.run(2, "batch=stopped");

        assertThat(first).isEqualTo(BatchStatus.STOPPED);
        assertThat(afterwards.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(afterwards.checksum()).contains(checksumOfABareLoop("same"));
        assertEachRunOnce(afterwards);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "aggregate"})
    void runThatCouldNotBePlayedIsMissingFromTheAnswersWhereThatIsAllowed(String results)
            throws JobExecutionException, InterruptedException {
        String name = "bad-" + results;
        var leased = (Launched.Leased) manager.launch(
                tiny,
                "runs=" + RUNS,
                "seed=same",
                "batch=" + name,
                "results=" + results,
                "partitionSize=50",
                "commitInterval=7");
        var stop = new StopSignal();
        stop.raise();
        manager.run(leased, 1, stop);
        long id = leased.runnable().batch().id();
        manager.jdbc.update("insert into run_failure values (?, 100, 0, 'no luck')", id);
        manager.jdbc.update("update partition_claim set runs_done = 1 where batch_id = ? and partition_number = 2", id);

        manager.jdbc.update("insert into partition_aggregate values (?, 2, 0, 0, 0, ?)", id, nothingCounted());

        Batch refused = manager.run(2, "batch=" + name);
        Batch allowed = manager.run(2, "batch=" + name, "skipLimit=1");

        assertThat(refused.status()).isEqualTo(BatchStatus.FAILED);
        assertThat(refused.error().orElseThrow())
                .contains("1 failed runs, skipLimit 0 allows no more; the first is run 100: no luck");
        assertThat(allowed.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(allowed.checksum()).contains(checksumOfABareLoop("same", 100));
        assertThat(manager.bean(Summaries.class).find(allowed))
                .allSatisfy(team ->
                        assertThat(team.win() + team.tie() + team.loss()).isCloseTo(1, within(1e-12)));
    }

    private static byte[] nothingCounted() {
        Scenario tiny = Scenarios.tiny();
        return AggregateState.write(
                AggregateState.none(tiny.teams().size(), tiny.rows().size(), tiny.tiles()));
    }

    @Test
    void finishedBatchIsNotRunAgain() throws JobExecutionException, InterruptedException {
        manager.run(1, tiny, "runs=20", "seed=s", "batch=finished");

        assertThat(manager.launch(tiny, "batch=finished")).isInstanceOf(Launched.Finished.class);
    }

    @Test
    void everyChangeOfWhatResultsDependOnIsNamed() throws JobExecutionException, InterruptedException {
        manager.run(1, tiny, "runs=20", "seed=s", "batch=fixed");

        assertThatThrownBy(() -> manager.launch(
                        "scenario=perf-synthetic",
                        "runs=21",
                        "seed=other",
                        "results=full",
                        "partitioner=strided",
                        "partitionSize=7",
                        "batch=fixed"))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContainingAll(
                        "scenario perf-synthetic",
                        "runs=21, stored is 20",
                        "seed=other, stored is s",
                        "results=full, stored is summary",
                        "partitioner=strided, stored is contiguous",
                        "partitionSize=7");
    }

    @Test
    void refusedLaunchLeavesNothingAndTheNameFree() throws JobExecutionException, InterruptedException {
        assertThatThrownBy(() -> manager.launch("scenario=no-such-file", "batch=again"))
                .hasMessageContaining("no-such-file");
        assertThatThrownBy(() -> manager.launch(tiny, "batch=again", "runs=0", "sed=1"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContainingAll("runs=0", "did you mean seed?");

        assertThat(manager.run(1, tiny, "batch=again", "runs=20").status()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void instanceThatAKillLeftWithoutExecutionIsNoDeadEnd() throws JobExecutionException, InterruptedException {
        var leased = (Launched.Leased) manager.launch(tiny, "runs=20", "batch=no-execution");
        manager.bean(JobRepository.class).createJobInstance(SimulateJob.NAME, SimulateJob.parameters("no-execution"));

        assertThat(manager.run(leased, 1, new StopSignal())).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void executionThatAKillLeftRunningIsNoDeadEnd() throws JobExecutionException, InterruptedException {
        var leased =
                (Launched.Leased) manager.launch(tiny, "runs=" + RUNS, "seed=same", "batch=killed", "partitionSize=30");
        var stop = new StopSignal();
        stop.raise();
        manager.run(leased, 1, stop);
        manager.jdbc.update("update batch_job_execution set status = 'STARTED', end_time = null");
        manager.jdbc.update("update batch_step_execution set status = 'UNKNOWN' where step_name <> 'simulate'");
        manager.jdbc.update("update batch_step_execution set status = 'STARTED' where step_name = 'simulate'");
        manager.jdbc.update("update batch set status = 'RUNNING' where name = 'killed'");
        manager.jdbc.update("update partition_claim set worker = gen_random_uuid(), heartbeat_at = clock_timestamp()"
                + " where runs_done < runs");

        Batch batch = manager.run(1, "batch=killed");

        assertThat(batch.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(batch.checksum()).contains(checksumOfABareLoop("same"));
    }

    @Test
    void batchUnderALiveLeaseIsLeftToItsHolder() {
        manager.launch(tiny, "runs=20", "batch=taken");

        Launched second = manager.launcher.launch(BatchParameters.parse(Map.of("batch", "taken")), "another", false);

        assertThat(second).isInstanceOf(Launched.RunningElsewhere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "aggregate"})
    void lostConnectionsCostThePartitionsInHandAndNothingElse(String results)
            throws JobExecutionException, InterruptedException {
        String name = "cut-" + results;
        var leased = (Launched.Leased) manager.launch(
                tiny,
                "runs=200000",
                "seed=same",
                "batch=" + name,
                "results=" + results,
                "partitionSize=20000",
                "commitInterval=20");
        var isCut = new AtomicBoolean();

        BatchStatus end = manager.bean(BatchRunner.class)
                .run(
                        leased,
                        manager.bean(Partitions.class).local(2),
                        (runs, note) -> {
                            if (runs > 0 && runs < 200000 && !isCut.getAndSet(true)) {
                                endConnections();
                            }
                        },
                        new StopSignal());

        assertThat(isCut).isTrue();
        assertThat(end).isEqualTo(BatchStatus.COMPLETED);
        assertEachRunOnce(manager.batch(name));
    }

    private void endConnections() {
        manager.jdbc.queryForList("""
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
    }

    @Test
    void rowChangedByHandIsNoticed() throws JobExecutionException, InterruptedException {
        var leased = (Launched.Leased) manager.launch(tiny, "runs=40", "batch=changed", "partitionSize=10");
        manager.jdbc.execute("create function bingosim.cheat() returns trigger language plpgsql as"
                + " 'begin new.points := new.points + 1; return new; end'");
        long id = leased.runnable().batch().id();
        manager.jdbc.execute(
                "create trigger cheat before insert on team_run_result_%d for each row execute function cheat()"
                        .formatted(id));

        BatchStatus status = manager.run(leased, 1, new StopSignal());

        assertThat(status).isEqualTo(BatchStatus.FAILED);
        assertThat(manager.batch("changed").error())
                .hasValueSatisfying(error -> assertThat(error).contains("checksum", "rows were changed"));
    }

    @Test
    void deletedBatchLeavesNothingAndOthersAlone() throws JobExecutionException, InterruptedException {
        Batch other = manager.run(1, tiny, "runs=20", "batch=other");
        Batch deleted = manager.run(1, tiny, "runs=20", "batch=deleted");
        Batch aggregate = manager.run(1, tiny, "runs=20", "batch=aggregate", "results=aggregate");

        manager.bean(DeleteBatch.class).delete("deleted", true);
        manager.bean(DeleteBatch.class).delete("aggregate", true);

        assertThat(manager.count("select count(*) from team_run_result where batch_id = ?", deleted.id()))
                .isZero();
        assertThat(manager.count("select count(*) from partition_aggregate where batch_id = ?", aggregate.id()))
                .isZero();
        assertThat(manager.sampled(deleted, "count")).isEmpty();
        assertThat(manager.sampled(other, "count")).isNotEmpty();
        assertThat(manager.count("select count(*) from batch_job_execution_params where parameter_value = 'deleted'"))
                .isZero();
        assertEachRunOnce(other);
        assertThat(manager.run(1, tiny, "runs=20", "batch=deleted").status()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void samplesSayHowOftenAndHowLongEachPhaseWasPassed() throws JobExecutionException, InterruptedException {
        Batch batch = manager.run(
                2, tiny, "runs=" + RUNS, "seed=same", "batch=sampled", "partitionSize=60", "commitInterval=20");

        assertThat(manager.sampled(batch, "count"))
                .containsOnlyKeys("claim", "load", "simulate", "persist", "dispatch", "watch", "summarise")
                .containsEntry("claim", 5L)
                .containsEntry("simulate", (long) RUNS)
                .containsEntry("persist", 15L)
                .containsEntry("dispatch", 1L)
                .containsEntry("summarise", 1L);
        long mostOfAThread = batch.elapsed().toNanos() + 1_000_000_000;
        assertThat(manager.sampled(batch, "nanoseconds"))
                .allSatisfy((phase, nanos) -> assertThat(nanos).isBetween(1L, 2 * mostOfAThread));
    }

    @Test
    void answersAreStoredPerTeam() throws JobExecutionException, InterruptedException {
        Batch batch = manager.run(2, tiny, "runs=" + RUNS, "seed=same", "results=full", "batch=answers");

        List<TeamSummary> teams = manager.bean(Summaries.class).find(batch);

        assertThat(teams).extracting(TeamSummary::name).containsExactly("Red", "Blue");
        assertThat(teams).allSatisfy(team -> {
            assertThat(team.win() + team.tie() + team.loss()).isCloseTo(1, within(1e-12));
            assertThat(team.rows().get(0).share()).isEqualTo(1);
            assertThat(team.tileShares().orElseThrow()).hasSize(3);
        });
        double meanPoints = manager.jdbc.queryForObject(
                "select avg(points) from team_run_result where batch_id = ? and team_position = 0",
                Double.class,
                batch.id());
        assertThat(teams.get(0).points().mean()).isCloseTo(meanPoints, within(1e-9));
    }

    private static long checksumOfABareLoop(String seed) {
        return checksumOfABareLoop(seed, -1);
    }

    /** @param without a run that is not there */
    private static long checksumOfABareLoop(String seed, long without) {
        var simulator = new Simulator(CompiledScenario.of(Scenarios.tiny()), seed);
        var checksum = new Checksum();
        for (long run = RUNS - 1; run >= 0; run--) {
            RunResult result = simulator.run(run);
            for (int team = 0; run != without && team < result.teams().length; team++) {
                TeamResult of = result.teams()[team];
                checksum.add(
                        run,
                        team,
                        of.points(),
                        of.tiles(),
                        of.rowReached(),
                        of.outcome().ordinal(),
                        of.finishedSecond());
            }
        }
        return checksum.value();
    }

    private void assertEachRunOnce(Batch batch) {
        if (batch.results().hasRows()) {
            assertEachRunHasItsRows(batch);
        } else {
            assertThat(manager.count(
                            "select sum(run_index_sum) from partition_aggregate where batch_id = ?", batch.id()))
                    .isEqualTo(batch.runs() * (batch.runs() - 1) / 2);
            assertThat(manager.count("select sum(runs) from partition_aggregate where batch_id = ?", batch.id()))
                    .isEqualTo(batch.runs());
        }
        assertThat(manager.count("select sum(runs_done) from partition_claim where batch_id = ?", batch.id()))
                .isEqualTo(batch.runs());
    }

    private void assertEachRunHasItsRows(Batch batch) {
        assertThat(manager.count("select count(*) from team_run_result where batch_id = ?", batch.id()))
                .isEqualTo(2 * batch.runs());
        assertThat(manager.count(
                        "select count(distinct run_index) from team_run_result where batch_id = ? and run_index < ?",
                        batch.id(),
                        batch.runs()))
                .isEqualTo(batch.runs());
    }
}
