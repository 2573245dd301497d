package bingosim.export;

import java.io.IOException;
import java.util.List;

/** Writes a table to a file: cell by cell from the left, row by row, block by block. */
interface TableWriter {
    /** Writes what comes before the first block. */
    void begin() throws IOException;

    void text(String value) throws IOException;

    void number(int value) throws IOException;

    void nothing() throws IOException;

    void endRow() throws IOException;

    /** @return what {@link #end} must know of the block, which another process may call */
    byte[] endBlock() throws IOException;

    /** @param blocks what each {@link #endBlock} returned, in order */
    void end(List<byte[]> blocks) throws IOException;
}
