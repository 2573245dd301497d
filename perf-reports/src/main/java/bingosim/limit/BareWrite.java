package bingosim.limit;

import bingosim.job.StopSignal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows that are there already again and again, by COPY into a table of the same shape, and nothing else. */
final class BareWrite implements AutoCloseable {
    private static final String TABLE = "bare_write";

    private final DataSource dataSource;
    private final Threads threads;
    private final StopSignal stop;

    BareWrite(DataSource dataSource, Threads threads, StopSignal stop) {
        this.dataSource = dataSource;
        this.threads = threads;
        this.stop = stop;
    }

    /** With the checks, and the index, of the results of a batch; a killed process may have left an older one. */
    void createTableLikeThatOf(long batchId) throws SQLException {
        execute("drop table if exists " + TABLE);
        execute("create table %s (like team_run_result_%d including all)".formatted(TABLE, batchId));
    }

    StoredRows read(String columns, long batchId, long runs, int teams) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            return StoredRows.read(connection, columns, batchId, runs, teams);
        }
    }

    /** @param rows those of a chunk, written by one transaction */
    void write(String columns, StoredRows rows, long runs) throws InterruptedException, ExecutionException {
        var next = new AtomicLong();
        String sql = "copy %s (%s) from stdin (format binary)".formatted(TABLE, columns);
        threads.run(() -> {
            StoredRows own = rows.copy();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                for (long from = next.getAndAdd(own.runs());
                        from < runs && !stop.isRaised();
                        from = next.getAndAdd(own.runs())) {
                    write(connection, sql, own.of(from, Math.min(runs - from, own.runs())));
                }
                connection.setAutoCommit(true);
            }
            return null;
        });
    }

    private static void write(Connection connection, String sql, ByteBuffer rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(rows.array(), 0, rows.limit());
        copy.endCopy();
        connection.commit();
    }

    void forget() throws SQLException {
        execute("truncate " + TABLE);
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists " + TABLE);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
