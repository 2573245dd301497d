package bingosim.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/** The encoded pages of all columns of a row group, until all of its rows are there. */
final class ColumnChunks implements PageWriteStore {
    private final Map<ColumnDescriptor, ColumnPages> pages = new LinkedHashMap<>();

    @Override
    public PageWriter getPageWriter(ColumnDescriptor column) {
        return pagesOf(column);
    }

    private ColumnPages pagesOf(ColumnDescriptor column) {
        return pages.computeIfAbsent(column, ColumnPages::new);
    }

    /** @param columns in the order of the schema */
    RowGroup writeTo(PartOutput out, List<ColumnDescriptor> columns, long rows) throws IOException {
        long from = out.position();
        List<ColumnChunk> chunks = new ArrayList<>();
        for (ColumnDescriptor column : columns) {
            chunks.add(pagesOf(column).writeTo(out));
        }
        long uncompressed = chunks.stream()
                .mapToLong(chunk -> chunk.getMeta_data().getTotal_uncompressed_size())
                .sum();
        return new RowGroup(chunks, uncompressed, rows)
                .setFile_offset(from)
                .setTotal_compressed_size(out.position() - from);
    }
}
