package bingosim.job;

import bingosim.claim.Claim;
import bingosim.simulation.TeamResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What each kind of results is stored with. The driver turns batches of rows into inserts of many rows; it does not say how
 * many rows each made, so that is not asserted. A row that is there already is an error.
 */
final class ResultStores {
    private static final String INSERT_FULL = """
            insert into team_run_result (batch_id, run_index, team_position, outcome, points, tiles, row_reached,
                                         finished_second, unlock_seconds, completion_seconds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_SUMMARY = """
            insert into team_run_result (batch_id, run_index, team_position, outcome, points, tiles, row_reached,
                                         finished_second)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final JdbcOperations jdbc;

    ResultStores(DataSource dataSource, JdbcOperations jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** @param signsOfLife moves while rows are written; may be asked for by other threads */
    ResultStore storeFor(RunnableBatch runnable, Claim claim, AtomicLong signsOfLife) {
        long batchId = claim.batchId();
        return switch (runnable.batch().results()) {
            case FULL ->
                new RowStore(
                        writer(INSERT_FULL, (row, statement) -> {
                            setSummary(batchId, row, statement);
                            statement.setObject(9, arrayText(row.result().unlockSeconds()), Types.OTHER);
                            statement.setObject(10, arrayText(row.result().completionSeconds()), Types.OTHER);
                        }),
                        signsOfLife);
            case SUMMARY ->
                new RowStore(
                        writer(INSERT_SUMMARY, (row, statement) -> setSummary(batchId, row, statement)), signsOfLife);
            case AGGREGATE -> new AggregateStore(jdbc, runnable, claim);
        };
    }

    private JdbcBatchItemWriter<TeamRow> writer(String sql, ItemPreparedStatementSetter<TeamRow> setter) {
        JdbcBatchItemWriter<TeamRow> writer = new JdbcBatchItemWriterBuilder<TeamRow>()
                .dataSource(dataSource)
                .sql(sql)
                .itemPreparedStatementSetter(setter)
                .assertUpdates(false)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static void setSummary(long batchId, TeamRow row, PreparedStatement statement) throws SQLException {
        TeamResult result = row.result();
        statement.setLong(1, batchId);
        statement.setLong(2, row.runIndex());
        statement.setInt(3, row.team());
        statement.setInt(4, result.outcome().ordinal());
        statement.setInt(5, result.points());
        statement.setInt(6, result.tiles());
        statement.setInt(7, result.rowReached());
        statement.setInt(8, result.finishedSecond());
    }

    /** The text of an array in PostgreSQL, shorter than its binary form; a second that did not come is null. */
    private static String arrayText(int[] seconds) {
        var text = new StringJoiner(",", "{", "}");
        for (int second : seconds) {
            text.add(second == TeamResult.NEVER ? "NULL" : Integer.toString(second));
        }
        return text.toString();
    }
}
