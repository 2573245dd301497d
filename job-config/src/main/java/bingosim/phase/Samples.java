package bingosim.phase;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** The samples in the database. */
final class Samples {
    /** Shares the batch, so that nobody begins to delete it meanwhile and leaves these behind. */
    private static final String REPLACE = """
            with present as (
                select batch_id
                from batch
                where batch_id = any (?)
                  and status <> 'DELETING'
                for share
            )
            insert into perf_sample (batch_id, worker, window_start, phase, count, nanoseconds)
            select s.batch_id, ?, s.window_start, s.phase, s.count, s.nanoseconds
            from unnest(?, ?, ?, ?, ?) as s (batch_id, window_start, phase, count, nanoseconds)
            join present p on p.batch_id = s.batch_id
            on conflict (batch_id, worker, window_start, phase) do update
            set count = excluded.count,
                nanoseconds = excluded.nanoseconds
            """;

    private final JdbcOperations jdbc;

    Samples(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was stored of them before; those of batches that are no more are left out. */
    void replace(UUID worker, List<Sample> samples) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.prepareStatement(REPLACE)) {
                Array batches = array(
                        connection, "bigint", samples, sample -> sample.key().batchId());
                statement.setArray(1, batches);
                statement.setObject(2, worker);
                statement.setArray(3, batches);
                statement.setArray(
                        4,
                        array(
                                connection,
                                "timestamptz",
                                samples,
                                sample -> sample.key().window().toString()));
                statement.setArray(
                        5,
                        array(
                                connection,
                                "text",
                                samples,
                                sample -> sample.key().phase().label()));
                statement.setArray(6, array(connection, "bigint", samples, Sample::count));
                statement.setArray(7, array(connection, "bigint", samples, Sample::nanos));
                return statement.executeUpdate();
            }
        });
    }

    private static Array array(
            Connection connection, String type, List<Sample> samples, Function<Sample, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, samples.stream().map(column).toArray());
    }
}
