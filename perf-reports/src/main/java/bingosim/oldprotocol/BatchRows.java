package bingosim.oldprotocol;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements about batches. */
final class BatchRows {
    private static final String INSERT = """
            insert into batch (id, scenario_text, seed, runs, status, created_at)
            values (?, ?, ?, ?, 'Running', clock_timestamp())
            """;
    private static final String SNAPSHOT = """
            select scenario_text, seed
            from batch
            where id = ?
            """;
    private static final String STATUS = """
            select status
            from batch
            where id = ?
            """;
    private static final String FINISH = """
            update batch
            set status = 'Completed', completed_at = clock_timestamp()
            where id = ? and status = 'Running'
            """;

    private final JdbcTemplate jdbc;
    private final Tally tally;

    BatchRows(JdbcTemplate jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    void insert(UUID id, String scenarioText, OldBatch batch) {
        tally.sent(OldStatement.INSERT_BATCH);
        jdbc.update(INSERT, id, scenarioText, batch.seed(), batch.runs());
    }

    Snapshot snapshot(UUID id) {
        tally.sent(OldStatement.READ_BATCH);
        return Objects.requireNonNull(
                jdbc.queryForObject(SNAPSHOT, (row, number) -> Snapshot.of(row.getString(1), row.getString(2)), id));
    }

    boolean isFinished(UUID id) {
        tally.sent(OldStatement.READ_BATCH);
        return "Completed".equals(jdbc.queryForObject(STATUS, String.class, id));
    }

    void finish(UUID id) {
        tally.sent(OldStatement.FINISH_BATCH);
        jdbc.update(FINISH, id);
    }
}
