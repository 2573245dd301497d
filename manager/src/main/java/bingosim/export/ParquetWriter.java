package bingosim.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.api.Binary;

/**
 * Parquet, a row group per block. The library encodes the columns and the footer; what writes whole files in it needs Hadoop and
 * cannot go on with a file that is there, so pages are put into the file here.
 */
final class ParquetWriter implements TableWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String CREATED_BY = "BingoSim";

    /** With the encodings that every reader knows. */
    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .build();

    private final ParquetSchema schema;
    private final PartOutput out;
    private final Map<String, Binary> texts = new HashMap<>();

    private ColumnChunks chunks;
    private ColumnWriteStore store;
    private ColumnWriter[] writers;
    private int column;
    private long rows;

    ParquetWriter(List<Column> columns, PartOutput out) {
        schema = new ParquetSchema(columns);
        this.out = out;
        beginBlock();
    }

    private void beginBlock() {
        chunks = new ColumnChunks();
        store = PROPERTIES.newColumnWriteStore(schema.message(), chunks);
        writers = schema.message().getColumns().stream()
                .map(store::getColumnWriter)
                .toArray(ColumnWriter[]::new);
        rows = 0;
    }

    @Override
    public void begin() throws IOException {
        out.write(MAGIC);
    }

    @Override
    public void text(String value) {
        writers[column].write(texts.computeIfAbsent(value, Binary::fromString), 0, schema.levelIfThere(column));
        column++;
    }

    @Override
    public void number(int value) {
        writers[column].write(value, 0, schema.levelIfThere(column));
        column++;
    }

    @Override
    public void nothing() {
        writers[column].writeNull(0, 0);
        column++;
    }

    @Override
    public void endRow() {
        store.endRecord();
        column = 0;
        rows++;
    }

    /** @return a footer of the block alone */
    @Override
    public byte[] endBlock() throws IOException {
        store.flush();
        List<RowGroup> groups = new ArrayList<>();
        if (rows > 0) {
            groups.add(chunks.writeTo(out, schema.message().getColumns(), rows));
        }
        store.close();
        var footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(new FileMetaData(VERSION, List.of(), rows, groups), footer);
        beginBlock();
        return footer.toByteArray();
    }

    @Override
    public void end(List<byte[]> blocks) throws IOException {
        List<RowGroup> groups = new ArrayList<>();
        for (byte[] block : blocks) {
            groups.addAll(Util.readFileMetaData(new ByteArrayInputStream(block)).getRow_groups());
        }
        long allRows = groups.stream().mapToLong(RowGroup::getNum_rows).sum();
        FileMetaData footer = new FileMetaData(VERSION, schema.elements(), allRows, groups)
                .setCreated_by(CREATED_BY)
                .setColumn_orders(Collections.nCopies(
                        schema.message().getColumns().size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
        long from = out.position();
        Util.writeFileMetaData(footer, out);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Math.toIntExact(out.position() - from))
                .array());
        out.write(MAGIC);
    }
}
