package bingosim.job;

import bingosim.simulation.TeamResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;

/**
 * Writers of rows for each kind of results. The driver turns their batches into inserts of many rows; it does not say how
 * many rows each made, so that is not asserted. A row that is there already is an error.
 */
final class TeamRowWriters {
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

    TeamRowWriters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    ItemWriter<TeamRow> writerFor(Batch batch) {
        return switch (batch.results()) {
            case FULL ->
                writer(INSERT_FULL, (row, statement) -> {
                    setSummary(batch.id(), row, statement);
                    statement.setObject(9, arrayText(row.result().unlockSeconds()), Types.OTHER);
                    statement.setObject(10, arrayText(row.result().completionSeconds()), Types.OTHER);
                });
            case SUMMARY -> writer(INSERT_SUMMARY, (row, statement) -> setSummary(batch.id(), row, statement));
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
