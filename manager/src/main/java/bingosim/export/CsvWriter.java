package bingosim.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV as in RFC 4180, but for the ends of its lines, which are line feeds: UTF-8, a line with the names of the columns, nothing
 * between the commas where there is nothing.
 */
final class CsvWriter implements TableWriter {
    /** What has a meaning in CSV, what readers would trim, and what spreadsheets take for a formula. */
    private static final Pattern TO_BE_QUOTED = Pattern.compile("[,\"\r\n]|^[=\\s]|\\s$|^$");

    private static final byte[] NO_STATE = {};

    private final List<Column> columns;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    CsvWriter(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        for (Column column : columns) {
            text(column.name());
        }
        endRow();
    }

    @Override
    public void text(String value) {
        boolean isQuoted = TO_BE_QUOTED.matcher(value).find();
        line.append(isQuoted ? '"' + value.replace("\"", "\"\"") + '"' : value).append(',');
    }

    @Override
    public void number(int value) {
        line.append(value).append(',');
    }

    @Override
    public void nothing() {
        line.append(',');
    }

    @Override
    public void endRow() throws IOException {
        line.setCharAt(line.length() - 1, '\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    @Override
    public byte[] endBlock() {
        return NO_STATE;
    }

    @Override
    public void end(List<byte[]> blocks) {
        // Its last line ends a CSV file.
    }
}
