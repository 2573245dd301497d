package bingosim.job;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows as PostgreSQL's COPY gives them in binary, which costs both sides a fraction of what a query does. */
public final class BinaryRows {
    /** Signature, flags and length of an extension, before the first row. */
    private static final int HEADER = 19;

    private static final short END = -1;

    private BinaryRows() {}

    /**
     * @param sql a {@code copy ... to stdout (format binary)}
     * @param use takes the fields of a row, each with its length in front of it
     */
    public static void read(Connection connection, String sql, Consumer<ByteBuffer> use) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        // The server sends a message for each row, with what comes before the first one in front of it.
        int skip = HEADER;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(message).position(skip);
            skip = 0;
            if (row.hasRemaining() && row.getShort() != END) {
                use.accept(row);
            }
        }
    }
}
