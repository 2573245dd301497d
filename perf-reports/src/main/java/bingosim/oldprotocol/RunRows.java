package bingosim.oldprotocol;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements about runs. */
final class RunRows {
    private static final String INSERT = """
            insert into run (id, batch_id, run_index, seed, status, attempts)
            select id, ?, run_index, seed, 'Pending', 0
            from unnest(?, ?, ?) as new_run (id, run_index, seed)
            """;
    private static final String STATES = """
            select status
            from run
            where batch_id = ?
            """;
    private static final String CLAIM = """
            update run
            set status = 'Running', started_at = clock_timestamp(), last_attempt_at = clock_timestamp()
            where id = any (?) and status = 'Pending'
            returning id
            """;
    private static final String READ = """
            select batch_id, run_index, seed, attempts
            from run
            where id = ?
            """;
    private static final String COMPLETE = """
            update run
            set status = 'Completed', completed_at = clock_timestamp()
            where id = any (?) and status in ('Pending', 'Running')
            """;
    private static final String ANY_LEFT = """
            select exists (
                select
                from run
                where batch_id = ? and status in ('Pending', 'Running'))
            """;

    private final JdbcTemplate jdbc;
    private final Tally tally;

    RunRows(JdbcTemplate jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    /** @param rows of one batch */
    void insert(List<RunRow> rows) {
        tally.sent(OldStatement.INSERT_RUNS);
        jdbc.update(INSERT, insert -> {
            insert.setObject(1, rows.get(0).batch());
            setArray(insert, 2, "uuid", rows.stream().map(RunRow::id).toArray());
            setArray(insert, 3, "int4", rows.stream().map(RunRow::runIndex).toArray());
            setArray(insert, 4, "text", rows.stream().map(RunRow::seed).toArray());
        });
    }

    /** How many of all are finished, told from the state of each. */
    long completed(UUID batch) {
        tally.sent(OldStatement.READ_STATES);
        return jdbc.queryForList(STATES, String.class, batch).stream()
                .filter("Completed"::equals)
                .count();
    }

    /** @return those that nobody had claimed */
    List<UUID> claim(List<UUID> ids) {
        tally.sent(OldStatement.CLAIM);
        return jdbc.query(CLAIM, claim -> setArray(claim, 1, "uuid", ids.toArray()), RunRows::id);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    RunRow read(UUID id) {
        tally.sent(OldStatement.READ_RUN);
        return Objects.requireNonNull(jdbc.queryForObject(
                READ,
                (row, number) ->
                        new RunRow(id, row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getInt(4)),
                id));
    }

    void complete(List<FinishedRun> runs) {
        tally.sent(OldStatement.COMPLETE_RUNS);
        jdbc.update(COMPLETE, complete -> setArray(complete, 1, "uuid", ids(runs)));
    }

    boolean areLeft(UUID batch) {
        tally.sent(OldStatement.ANY_LEFT);
        return Boolean.TRUE.equals(jdbc.queryForObject(ANY_LEFT, Boolean.class, batch));
    }

    static Object[] ids(List<FinishedRun> runs) {
        return runs.stream().map(run -> run.row().id()).toArray();
    }

    static void setArray(PreparedStatement statement, int position, String type, Object[] values) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
