package bingosim.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Rows of the first runs of a batch as PostgreSQL's COPY gives and takes them in binary: 19 bytes, for each row the number of
 * fields and each field with its length, an end. For one thread.
 */
final class StoredRows {
    private static final String READ = """
            copy (
                select %s
                from team_run_result_%d
                where run_index < %d
                order by run_index, team_position
            ) to stdout (format binary)
            """;
    private static final int HEADER = 19;
    private static final short END = -1;

    /** After the number of fields and the batch, which is the first. */
    private static final int RUN_INDEX = Short.BYTES + 2 * Integer.BYTES + Long.BYTES;

    private final byte[] bytes;

    /** Where each begins, and where the end does. */
    private final int[] rows;

    private final long runs;

    private StoredRows(byte[] bytes, int[] rows, long runs) {
        this.bytes = bytes;
        this.rows = rows;
        this.runs = runs;
    }

    /** @param columns beginning with batch and run index */
    static StoredRows read(Connection connection, String columns, long batchId, long runs, int teams)
            throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(READ.formatted(columns, batchId, runs), out);
        var buffer = ByteBuffer.wrap(out.toByteArray()).position(HEADER);
        int[] rows = new int[Math.toIntExact(runs * teams) + 1];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = buffer.position();
            for (int fields = buffer.getShort(); fields > 0; fields--) {
                int length = buffer.getInt();
                buffer.position(buffer.position() + Math.max(0, length));
            }
        }
        return new StoredRows(buffer.array(), rows, runs);
    }

    /** For another thread. */
    StoredRows copy() {
        return new StoredRows(bytes.clone(), rows, runs);
    }

    long runs() {
        return runs;
    }

    /**
     * The same rows as if they were of other runs.
     *
     * @param runs that many of them, from the first
     */
    ByteBuffer of(long firstRun, long runs) {
        int teams = (int) ((rows.length - 1) / this.runs);
        int count = (int) runs * teams;
        var buffer = ByteBuffer.wrap(bytes);
        for (int row = 0; row < count; row++) {
            buffer.putLong(rows[row] + RUN_INDEX, firstRun + row / teams);
        }
        // Only the last chunk has fewer, so that nobody needs the row that the end is written over.
        buffer.putShort(rows[count], END);
        return buffer.limit(rows[count] + Short.BYTES);
    }
}
