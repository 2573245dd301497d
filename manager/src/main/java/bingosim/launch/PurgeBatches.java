package bingosim.launch;

import bingosim.job.BatchStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Deletes batches that ended long ago. All times are the database's. */
public class PurgeBatches {
    /** A batch without an end was being deleted instead; its lease may have been released, which is no time. */
    private static final String ENDED_AT = "greatest(created_at, coalesce(ended_at, lease_renewed_at))";

    private static final String ENDED_BEFORE =
            "status <> 'RUNNING' and %s < clock_timestamp() - ? * interval '1 millisecond'".formatted(ENDED_AT);
    private static final String FIND = """
            select batch_id,
                   name,
                   status,
                   extract(epoch from clock_timestamp() - %s) as seconds_ago,
                   coalesce(pg_total_relation_size(to_regclass('team_run_result_' || batch_id)), 0)
                       + (select coalesce(sum(pg_column_size(a.state)), 0)
                          from partition_aggregate a
                          where a.batch_id = batch.batch_id) as result_bytes
            from batch
            where %s
            order by batch_id
            """.formatted(ENDED_AT, ENDED_BEFORE);
    private static final String MARK = """
            update batch
            set status = 'DELETING',
                lease_epoch = lease_epoch + 1
            where batch_id = ?
              and %s
            """.formatted(ENDED_BEFORE);

    private final JdbcOperations jdbc;
    private final DeleteBatch deleteBatch;

    PurgeBatches(JdbcOperations jdbc, DeleteBatch deleteBatch) {
        this.jdbc = jdbc;
        this.deleteBatch = deleteBatch;
    }

    /** Those that ended longer ago than that, the oldest first. */
    public List<EndedBatch> find(Duration age) {
        return jdbc.query(FIND, (row, number) -> batch(row), age.toMillis());
    }

    /**
     * Deletes it, unless it is no more what it was when it was found.
     *
     * @return false if it was begun again or deleted meanwhile, or another process deletes it; nothing is changed then
     */
    public boolean delete(EndedBatch batch, Duration age) {
        return deleteBatch.delete(batch.id(), batch.name(), () -> jdbc.update(MARK, batch.id(), age.toMillis()) == 1);
    }

    private static EndedBatch batch(ResultSet row) throws SQLException {
        return new EndedBatch(
                row.getLong("batch_id"),
                row.getString("name"),
                BatchStatus.valueOf(row.getString("status")),
                Duration.ofMillis(Math.round(row.getDouble("seconds_ago") * 1000)),
                row.getLong("result_bytes"));
    }
}
