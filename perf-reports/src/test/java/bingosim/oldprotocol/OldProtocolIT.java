package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.schema.TestDatabase;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.RunResult;
import bingosim.simulation.Simulator;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Checksum;
import bingosim.testkit.Scenarios;
import bingosim.testkit.TestBroker;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OldProtocolIT {
    private static final int RUNS = 1010;
    private static final int TEAMS = 2;
    private static final OldBatch BATCH = new OldBatch(Scenarios.tinyFile().toString(), RUNS, "old");
    private static final OldTuning TUNING = new OldTuning(20, 100, Duration.ofSeconds(1), true, 2);

    private static TestDatabase database;
    private static TestBroker broker;
    private static JdbcTemplate jdbc;
    private static OldServers servers;

    @BeforeAll
    static void connect() {
        database = TestDatabase.create();
        broker = TestBroker.create();
        jdbc = new JdbcTemplate(database.dataSource());
        servers = new OldServers(
                new PostgresAddress(
                        "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password())),
                new RabbitAddress(broker.url()));
    }

    @AfterAll
    static void disconnect() {
        broker.close();
        database.close();
    }

    private static OldMeasurement run(int workers, OldTuning tuning) throws Exception {
        return OldProtocol.run(servers, BATCH, workers, tuning, Placement.anywhere());
    }

    private static String checksumOfOurs() {
        var simulator = new Simulator(CompiledScenario.of(Scenarios.tiny()), BATCH.seed());
        var checksum = new Checksum();
        for (int run = 0; run < RUNS; run++) {
            RunResult result = simulator.run(run);
            for (int team = 0; team < TEAMS; team++) {
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
        return checksum.text();
    }

    @Test
    void oneWorkerSendsTheStatementsOfTheEarlierSystemAndHasOurResults() throws Exception {
        long before = commits();
        OldMeasurement measured = run(1, TUNING);
        long commits = commits() - before;

        assertThat(measured.checksum()).isEqualTo(checksumOfOurs());
        assertThat(measured.messages()).isEqualTo(51);
        assertThat(measured.sent(OldStatement.CLAIM)).isEqualTo(51);
        assertThat(measured.sent(OldStatement.READ_RUN)).isEqualTo(RUNS);
        assertThat(measured.sent(OldStatement.INSERT_RUNS)).isEqualTo(2);
        assertThat(measured.sent(OldStatement.DELETE_RESULTS)).isZero();
        // ten full flushes and one of the rest; the timer may add some
        assertThat(measured.sent(OldStatement.COMPLETE_RUNS)).isBetween(11L, 40L);
        assertThat(measured.sent(OldStatement.INSERT_RESULTS)).isEqualTo(measured.sent(OldStatement.COMPLETE_RUNS));
        assertThat(measured.sent(OldStatement.ANY_LEFT)).isEqualTo(measured.sent(OldStatement.COMPLETE_RUNS));
        assertThat(measured.sent(OldStatement.FINISH_BATCH)).isBetween(1L, 2L);
        assertThat(measured.statementsPerRun()).isBetween(1.08, 1.2);
        assertThat(commits).isBetween(autocommitted(measured), autocommitted(measured) + RUNS / 2);
    }

    /** Each statement is a transaction, but those that insert a batch with its runs are one. */
    private static long autocommitted(OldMeasurement measured) {
        long statements = measured.statements().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return statements - measured.sent(OldStatement.INSERT_RUNS);
    }

    /** Of connections that have ended; the server counts them a moment later. */
    private static long commits() throws InterruptedException {
        String open =
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        for (int i = 0; i < 600 && count(open) > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return count("select xact_commit from pg_stat_database where datname = current_database()");
    }

    private static long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void twoWorkersShareTheRunsAndHaveOurResults() throws Exception {
        OldMeasurement measured = run(2, TUNING);

        assertThat(measured.checksum()).isEqualTo(checksumOfOurs());
        assertThat(measured.workers()).hasSize(2);
        assertThat(measured.workers().stream().mapToLong(OldProcess::runs).sum())
                .isEqualTo(RUNS);
        assertThat(measured.workers())
                .allSatisfy(worker -> assertThat(worker.cpu()).isPositive());
    }

    @Test
    void enrichedMessagesSaveTheReadOfEachRun() throws Exception {
        OldMeasurement measured = run(1, new OldTuning(50, 100, Duration.ofSeconds(1), false, 2));

        assertThat(measured.checksum()).isEqualTo(checksumOfOurs());
        assertThat(measured.messages()).isEqualTo(21);
        assertThat(measured.sent(OldStatement.READ_RUN)).isZero();
    }

    @Test
    void flushReplacesResultsOfARetriedRunAndFinishesTheBatch() {
        var tally = new Tally();
        UUID batch = UUID.randomUUID();
        var row = new RunRow(UUID.randomUUID(), batch, 0, "seed", 1);
        Snapshot snapshot = Snapshot.of(Scenarios.TINY, BATCH.seed());
        var run = new FinishedRun(row, snapshot, new Simulator(snapshot.compiled(), snapshot.seed()).run(0));
        try (var tables = OldTables.create(servers, "oldprotocol_flush");
                HikariDataSource pool = servers.open("oldprotocol_flush", 1)) {
            var own = new JdbcTemplate(pool);
            var runs = new RunRows(own, tally);
            var batches = new BatchRows(own, tally);
            batches.insert(batch, Scenarios.TINY, new OldBatch("tiny", 1, BATCH.seed()));
            runs.insert(List.of(row));
            var store = new StoreResults(runs, new ResultRows(own, tally), batches, tally, InstantSource.system());

            store.accept(List.of(run));
            store.accept(List.of(run));

            assertThat(batches.isFinished(batch)).isTrue();
            assertThatCode(() -> tables.checksum(TEAMS)).doesNotThrowAnyException();
            assertThat(tally.process(0, 0).statements())
                    .containsEntry(OldStatement.DELETE_RESULTS, 2L)
                    .containsEntry(OldStatement.FINISH_BATCH, 2L);
        }
    }

    @Test
    void killedWorkerIsReportedAndNothingIsLeft() {
        var endless = new OldBatch("bingo7", 100_000, "old");
        List<Long> pids = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> killFirstWhenAtWork(pids));

        assertThatThrownBy(() -> OldProtocol.run(servers, endless, 2, TUNING, listing(pids)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("worker 1 of 2 ended with 137: takes messages of oldprotocol_");

        killed.join();
        assertThat(pids).hasSize(2);
        assertThat(ProcessHandle.of(pids.get(1)).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(count("select count(*) from pg_namespace where nspname like 'oldprotocol%'"))
                .isZero();
    }

    private static Placement listing(List<Long> workers) {
        return new Placement() {
            @Override
            public void worker(long pid) {
                workers.add(pid);
            }

            @Override
            public void publisher(long pid) {}
        };
    }

    private static void killFirstWhenAtWork(List<Long> pids) {
        String running = """
                select count(*)
                from pg_stat_activity
                where datname = current_database() and query like 'update run%'
                """;
        try {
            while (count(running) == 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            ProcessHandle.of(pids.get(0)).orElseThrow().destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
