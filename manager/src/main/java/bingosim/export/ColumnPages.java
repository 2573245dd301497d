package bingosim.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The encoded pages of one column of a row group, compressed with what every JDK and every reader has. */
final class ColumnPages implements PageWriter {
    private final ColumnDescriptor column;
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Set<org.apache.parquet.format.Encoding> encodings =
            EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
    private final Statistics<?> statistics;

    private long values;
    private long uncompressed;

    ColumnPages(ColumnDescriptor column) {
        this.column = column;
        statistics = Statistics.createStats(column.getPrimitiveType());
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        var header = new DictionaryPageHeader(page.getDictionarySize(), known(page.getEncoding()));
        write(
                page.getBytes(),
                new PageHeader(PageType.DICTIONARY_PAGE, 0, 0).setDictionary_page_header(header),
                dictionary);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> ofPage,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        var header = new DataPageHeader(valueCount, known(encoding), known(definition), known(repetition));
        write(bytes, new PageHeader(PageType.DATA_PAGE, 0, 0).setData_page_header(header), data);
        values += valueCount;
        statistics.mergeStatistics(ofPage);
    }

    /** What else there is to say of a page is left out: it is for strings of many lengths, and for places on a map. */
    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> ofPage,
            SizeStatistics sizes,
            GeospatialStatistics places,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        writePage(bytes, valueCount, rowCount, ofPage, repetition, definition, encoding);
    }

    private void write(BytesInput bytes, PageHeader header, ByteArrayOutputStream to) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            bytes.writeAllTo(gzip);
        }
        int before = to.size();
        header.setUncompressed_page_size(Math.toIntExact(bytes.size()));
        header.setCompressed_page_size(compressed.size());
        Util.writePageHeader(header, to);
        uncompressed += to.size() - before + bytes.size();
        compressed.writeTo(to);
    }

    private org.apache.parquet.format.Encoding known(Encoding encoding) {
        var known = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(known);
        return known;
    }

    /** The dictionary first, which is complete last. */
    ColumnChunk writeTo(PartOutput out) throws IOException {
        long from = out.position();
        dictionary.writeTo(out);
        var about = new ColumnMetaData(
                type(),
                new ArrayList<>(encodings),
                List.of(column.getPath()),
                CompressionCodec.GZIP,
                values,
                uncompressed,
                dictionary.size() + data.size(),
                out.position());
        if (dictionary.size() > 0) {
            about.setDictionary_page_offset(from);
        }
        data.writeTo(out);
        about.setStatistics(range());
        return new ColumnChunk(0).setMeta_data(about);
    }

    private Type type() {
        PrimitiveTypeName name = column.getPrimitiveType().getPrimitiveTypeName();
        return name == PrimitiveTypeName.BINARY ? Type.BYTE_ARRAY : Type.valueOf(name.name());
    }

    private org.apache.parquet.format.Statistics range() {
        var range = new org.apache.parquet.format.Statistics().setNull_count(statistics.getNumNulls());
        return statistics.hasNonNullValue()
                ? range.setMin_value(statistics.getMinBytes()).setMax_value(statistics.getMaxBytes())
                : range;
    }

    @Override
    @Deprecated
    public void writePage(
            BytesInput bytes,
            int valueCount,
            Statistics<?> ofPage,
            Encoding repetition,
            Encoding definition,
            Encoding encoding) {
        throw new UnsupportedOperationException("pages say how many rows they have");
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetition,
            BytesInput definition,
            Encoding encoding,
            BytesInput bytes,
            Statistics<?> ofPage) {
        throw new UnsupportedOperationException("version 1 of the format has no such pages");
    }

    @Override
    public long getMemSize() {
        return dictionary.size() + data.size();
    }

    @Override
    public long allocatedSize() {
        return getMemSize();
    }

    @Override
    public String memUsageString(String prefix) {
        return "%s %s: %d bytes of pages".formatted(prefix, String.join(".", column.getPath()), getMemSize());
    }
}
