package bingosim.oldprotocol;

import bingosim.statistics.Checksum;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema of one measurement, with what is asked of it in the end. Dropped when closed. */
final class OldTables implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 10_000;
    private static final String DROP = "drop schema if exists %s cascade";
    private static final String CREATE = """
            create table batch (
                id            uuid        not null primary key,
                scenario_text text        not null,
                seed          text        not null,
                runs          integer     not null,
                status        text        not null,
                created_at    timestamptz not null,
                completed_at  timestamptz
            );
            create table run (
                id              uuid    not null primary key,
                batch_id        uuid    not null,
                run_index       integer not null,
                seed            text    not null,
                status          text    not null,
                attempts        integer not null,
                started_at      timestamptz,
                last_attempt_at timestamptz,
                completed_at    timestamptz
            );
            create index run_status on run (batch_id, status);
            create table result (
                id              uuid    not null primary key,
                run_id          uuid    not null,
                team            integer not null,
                points          integer not null,
                tiles           integer not null,
                row_reached     integer not null,
                outcome         integer not null,
                finished_second integer not null,
                row_seconds     text    not null,       -- JSON
                tile_seconds    text    not null,       -- JSON
                constraint result_once unique (run_id, team)
            );
            """;
    private static final String SPAN = """
            select created_at, completed_at
            from batch
            """;
    private static final String RESULTS = """
            select run.run_index, team, points, tiles, row_reached, outcome, finished_second
            from result
            join run on run.id = run_id
            """;

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final String schema;

    private OldTables(HikariDataSource pool, String schema) {
        this.pool = pool;
        this.schema = schema;
        jdbc = new JdbcTemplate(pool);
    }

    static OldTables create(OldServers servers, String schema) {
        servers.postgres().requireUsable();
        var tables = new OldTables(servers.open(schema, 0), schema);
        // of a process that had this number and was killed
        tables.jdbc.execute(DROP.formatted(schema));
        tables.jdbc.execute("create schema " + schema);
        tables.jdbc.execute(CREATE);
        return tables;
    }

    /** From when to when the batch was worked on. */
    Span span() {
        return Objects.requireNonNull(
                jdbc.queryForObject(SPAN, (row, number) -> new Span(instant(row, 1), instant(row, 2))));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    record Span(Instant created, Instant completed) {
        Duration length() {
            return Duration.between(created, completed);
        }
    }

    /** @throws IllegalStateException if there are not that many results; the table refuses any that is there twice */
    Checksum checksum(long results) {
        var checksum = new Checksum();
        long[] found = {0};
        jdbc.setFetchSize(ROWS_AT_A_TIME);
        new TransactionTemplate(new JdbcTransactionManager(pool))
                .executeWithoutResult(transaction -> jdbc.query(RESULTS, row -> {
                    found[0]++;
                    checksum.add(
                            row.getLong(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7));
                }));
        if (found[0] != results) {
            throw new IllegalStateException("%d results of %d are there".formatted(found[0], results));
        }
        return checksum;
    }

    @Override
    public void close() {
        try (pool) {
            jdbc.execute(DROP.formatted(schema));
        }
    }
}
