package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import bingosim.claim.LostClaimException;
import bingosim.scenario.Scenario;
import bingosim.schema.TestDatabase;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Simulator;
import bingosim.simulation.TeamResult;
import bingosim.testkit.Scenarios;
import bingosim.testkit.StoredBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ResultWriterIT {
    private TestDatabase database;
    private DataSource dataSource;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private RunnableBatch runnable;
    private Simulator simulator;
    private final List<Boolean> stopping = new ArrayList<>();

    @BeforeEach
    void storeBatch() {
        database = TestDatabase.migrated();
        dataSource = database.dataSource();
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        StoredBatch.insert(jdbc, 100);
        Scenario scenario = Scenarios.tiny();
        CompiledScenario compiled = CompiledScenario.of(scenario);
        runnable = new RunnableBatch(
                new Batches(jdbc).find("b").orElseThrow(), new PlayableScenario(scenario, compiled, new RunPace()));
        simulator = runnable.newSimulator();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private ResultWriter writer() {
        Claim claim = new Claims(jdbc)
                .take(StoredBatch.ID, 0, StoredBatch.STEP_EXECUTION, UUID.randomUUID())
                .orElseThrow();
        return new ResultWriter(
                runnable,
                claim,
                new ResultStores(dataSource, jdbc).storeFor(runnable, claim, new AtomicLong()),
                new RunFailures(jdbc),
                new Claims(jdbc),
                isStopping -> stopping.add(isStopping));
    }

    private void keepAggregates() {
        keep("aggregate");
    }

    private void keep(String results) {
        jdbc.update("update batch set results = ?", results);
        runnable = new RunnableBatch(new Batches(jdbc).find("b").orElseThrow(), runnable.scenario());
    }

    private ResultWriter heir() {
        jdbc.execute("update partition_claim set worker = null");
        return writer();
    }

    private List<Map<String, Object>> aggregates() {
        return jdbc.queryForList("select runs, run_index_sum, checksum, encode(state, 'hex') from partition_aggregate");
    }

    private interface Run {
        RunOutcome playFor(ResultWriter writer);
    }

    private void write(ResultWriter writer, Run... runs) {
        transaction.executeWithoutResult(status -> {
            try {
                writer.write(new Chunk<>(
                        Stream.of(runs).map(run -> run.playFor(writer)).toList()));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Run played(long run) {
        return writer -> {
            writer.add(simulator.run(run));
            return RunOutcome.PLAYED;
        };
    }

    private static Run failed(long run) {
        return writer -> new RunOutcome.Failed(run, 42, "no end");
    }

    private long count(String what) {
        Long count = jdbc.queryForObject("select " + what, Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void rowsFailuresAndPositionAreCommittedTogether() {
        write(writer(), played(0), failed(1), played(2));

        assertThat(count("count(*) from team_run_result")).isEqualTo(4);
        assertThat(count("run_index from run_failure")).isEqualTo(1);
        assertThat(count("runs_done from partition_claim")).isEqualTo(3);
    }

    @Test
    void nothingRemainsOfAChunkWhoseClaimIsLost() {
        ResultWriter writer = writer();
        write(writer, played(0));
        jdbc.execute("update partition_claim set epoch = epoch + 1");

        assertThatThrownBy(() -> write(writer, played(1), failed(2))).hasMessageContaining("epoch 1 is over");

        assertThat(count("count(*) from team_run_result")).isEqualTo(2);
        assertThat(count("count(*) from run_failure")).isZero();
        assertThat(count("runs_done from partition_claim")).isEqualTo(1);
    }

    @Test
    void runThatIsThereAlreadyIsRefused() {
        ResultWriter writer = writer();
        write(writer, played(0));

        assertThatThrownBy(() -> write(writer, played(0))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void manyRowsAreCopiedAsFewAreInserted() {
        keep("full");
        Run[] many = IntStream.range(0, 50).mapToObj(this::played).toArray(Run[]::new);
        ResultWriter few = writer();
        for (Run run : many) {
            write(few, run);
        }
        List<Map<String, Object>> inserted = rows();
        jdbc.execute("truncate team_run_result");

        write(heir(), many);

        assertThat(inserted).hasSize(100);
        assertThat(rows()).isEqualTo(inserted);
    }

    @Test
    void databaseReadsTheSecondsOfRowsAndTiles() {
        keep("full");
        TeamResult result = simulator.run(7).teams()[1];

        write(writer(), played(7));

        Map<String, Object> stored = jdbc.queryForMap("""
                select seconds(unlock_seconds)::text as unlocks, seconds(completion_seconds)::text as completions
                from team_run_result
                where team_position = 1
                """);
        assertThat(stored)
                .containsEntry("unlocks", arrayText(result.unlockSeconds()))
                .containsEntry("completions", arrayText(result.completionSeconds()));
    }

    private static String arrayText(int[] seconds) {
        return Arrays.stream(seconds)
                .mapToObj(second -> second == TeamResult.NEVER ? "NULL" : Integer.toString(second))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** As text, because arrays of bytes are never equal. */
    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select r::text from team_run_result r order by run_index, team_position");
    }

    @Test
    void oneFailureMoreThanAllowedEndsThePartitionNamingTheFirst() {
        ResultWriter writer = writer();
        write(writer, failed(3));

        assertThatThrownBy(() -> write(writer, played(5), failed(4)))
                .isInstanceOf(TooManyFailedRunsException.class)
                .hasMessageContaining("2 failed runs, skipLimit 1")
                .hasMessageContaining("the first is run 3: no end");
        assertThat(count("count(*) from run_failure")).isEqualTo(1);
    }

    @Test
    void aggregateIsReplacedAndKeepsNoRowOfAnyRun() {
        keepAggregates();
        ResultWriter writer = writer();

        write(writer, played(0), failed(1), played(2));
        write(writer, played(3), played(4));

        assertThat(count("count(*) from team_run_result")).isZero();
        assertThat(count("run_index from run_failure")).isEqualTo(1);
        assertThat(count("runs_done from partition_claim")).isEqualTo(5);
        assertThat(count("runs from partition_aggregate")).isEqualTo(4);
        assertThat(count("run_index_sum from partition_aggregate")).isEqualTo(2 + 3 + 4);
        assertThat(count("a.checksum - c.checksum from partition_aggregate a, partition_claim c"))
                .isZero();
    }

    @Test
    void whoeverGoesOnWithAnAggregateBeginsWithWhatWasCommitted() {
        keepAggregates();
        write(writer(), played(0), played(1), played(2), played(3));
        List<Map<String, Object>> undisturbed = aggregates();
        jdbc.execute("delete from partition_aggregate");
        jdbc.execute("update partition_claim set runs_done = 0, checksum = 0, unlocks = '{}'");

        ResultWriter replaced = heir();
        write(replaced, played(0));
        List<Map<String, Object>> committed = aggregates();
        ResultWriter heir = heir();
        assertThatThrownBy(() -> write(replaced, played(1), played(2))).isInstanceOf(LostClaimException.class);

        assertThat(aggregates()).isEqualTo(committed);
        write(heir, played(1), played(2));
        write(heir, played(3));
        assertThat(aggregates()).isEqualTo(undisturbed);
    }

    @Test
    void nobodyGoesOnFromAnAggregateThatIsNotOfTheRunsDone() {
        keepAggregates();
        write(writer(), played(0), played(1));

        jdbc.execute("update partition_aggregate set state = set_byte(state, 7, 9)");
        assertThatThrownBy(() -> write(heir(), played(2)))
                .isInstanceOf(UnusableAggregateException.class)
                .hasMessageContaining("partition 0: the aggregate of its 2 runs cannot be read, its")
                .hasMessageContaining("bytes were changed");
        jdbc.execute("delete from partition_aggregate");
        assertThatThrownBy(() -> write(heir(), played(2)))
                .isInstanceOf(UnusableAggregateException.class)
                .hasMessageContaining("the aggregate of them is missing");

        assertThat(count("runs_done from partition_claim")).isEqualTo(2);
    }
}
