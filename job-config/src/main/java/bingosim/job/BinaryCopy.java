package bingosim.job;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's COPY: a signature, for each row its fields with their lengths, an end. Keeps its
 * memory from one time to the next.
 */
final class BinaryCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short END = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);

    /** Begins anew, with no rows. */
    void clear() {
        bytes.clear().put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
    }

    void beginRow(int fields) {
        room(Short.BYTES).putShort((short) fields);
    }

    void addLong(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    void addInt(int value) {
        room(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    void addShort(int value) {
        room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
    }

    void addBytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + length).put(bytes.flip());
        }
        return bytes;
    }

    /**
     * Ends the rows and sends them.
     *
     * @param sql a {@code copy ... from stdin (format binary)} with as many columns as each row has fields
     * @return the number of rows written
     */
    long into(Connection connection, String sql) throws SQLException {
        room(Short.BYTES).putShort(END);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
