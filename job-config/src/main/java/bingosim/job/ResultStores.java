package bingosim.job;

import bingosim.claim.Claim;
import bingosim.simulation.TeamResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemWriter;
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
            insert into team_run_result (%s)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(ResultsKind.FULL.columns());
    private static final String INSERT_SUMMARY = """
            insert into team_run_result (%s)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(ResultsKind.SUMMARY.columns());

    private final DataSource dataSource;
    private final JdbcOperations jdbc;

    ResultStores(DataSource dataSource, JdbcOperations jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** @param signsOfLife moves while rows are written; may be asked for by other threads */
    ResultStore storeFor(RunnableBatch runnable, Claim claim, AtomicLong signsOfLife) {
        Batch batch = runnable.batch();
        return switch (batch.results()) {
            case FULL ->
                rows(
                        batch,
                        writer(INSERT_FULL, (row, statement) -> {
                            setSummary(batch.id(), row, statement);
                            statement.setBytes(
                                    9, PackedSeconds.pack(row.result().unlockSeconds()));
                            statement.setBytes(
                                    10, PackedSeconds.pack(row.result().completionSeconds()));
                        }),
                        signsOfLife);
            case SUMMARY ->
                rows(
                        batch,
                        writer(INSERT_SUMMARY, (row, statement) -> setSummary(batch.id(), row, statement)),
                        signsOfLife);
            case AGGREGATE -> new AggregateStore(jdbc, runnable, claim);
        };
    }

    private ResultStore rows(Batch batch, ItemWriter<TeamRow> inserts, AtomicLong signsOfLife) {
        return new RowStore(inserts, new CopyWriter(jdbc, batch), signsOfLife);
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
}
