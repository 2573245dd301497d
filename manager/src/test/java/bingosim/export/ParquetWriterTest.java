package bingosim.export;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.export.Column.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetWriterTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", Kind.TEXT),
            new Column("number", Kind.NUMBER),
            new Column("tile_a, \"b\"_second", Kind.NUMBER_OR_NOTHING));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("x.parquet");
    }

    private FileChannel channel() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void row(TableWriter writer, String name, int number) throws IOException {
        writer.text(name);
        writer.number(number);
        writer.nothing();
        writer.endRow();
    }

    private void write(int... rowsOfBlocks) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        try (FileChannel channel = channel();
                PartOutput out = new PartOutput(channel)) {
            ParquetWriter writer = new ParquetWriter(COLUMNS, out);
            writer.begin();
            for (int rows : rowsOfBlocks) {
                for (int row = 0; row < rows; row++) {
                    row(writer, "n" + row, row);
                }
                blocks.add(writer.endBlock());
            }
            writer.end(blocks);
        }
    }

    private List<String> query(String sql) throws SQLException {
        return DuckDb.query(sql.replace("FILE", "'" + file + "'"));
    }

    @Test
    void cellsComeBackAsTheyWere() throws Exception {
        try (FileChannel channel = channel();
                PartOutput out = new PartOutput(channel)) {
            ParquetWriter writer = new ParquetWriter(COLUMNS, out);
            writer.begin();
            row(writer, "=\"Größe\", 🎲", Integer.MAX_VALUE);
            writer.text("");
            writer.number(-1);
            writer.number(0);
            writer.endRow();
            writer.end(List.of(writer.endBlock()));
        }

        assertThat(query("from FILE")).containsExactly("=\"Größe\", 🎲|2147483647|null", "|-1|0");
        assertThat(query("select column_name, column_type from (describe from FILE)"))
                .containsExactly("name|VARCHAR", "number|INTEGER", "tile_a, \"b\"_second|INTEGER");
    }

    @Test
    void rowGroupsAreTheBlocksThatHaveRowsAndSayWhatIsInThem() throws Exception {
        write(3, 0, 2);

        assertThat(query("select row_group_id, row_group_num_rows, path_in_schema, stats_min_value, stats_max_value,"
                        + " stats_null_count from parquet_metadata(FILE) order by all limit 4"))
                .containsExactly(
                        "0|3|name|n0|n2|0",
                        "0|3|number|0|2|0",
                        "0|3|tile_a, \"b\"_second|null|null|3",
                        "1|2|name|n0|n1|0");
    }

    /** Dictionaries are given up at a megabyte, and a page has at most 20,000 rows. */
    @Test
    void manyDifferentTextsAndPagesComeBackAsWell() throws Exception {
        write(200_000);

        assertThat(query("select count(*), count(distinct name), sum(number), max(name) from FILE"))
                .containsExactly("200000|200000|19999900000|n99999");
        assertThat(query("select count(*) from FILE where name <> 'n' || number"))
                .containsExactly("0");
    }

    @Test
    void anotherWriterCanEndWhatThisOneBegan() throws Exception {
        byte[] first;
        try (FileChannel channel = channel();
                PartOutput out = new PartOutput(channel)) {
            ParquetWriter writer = new ParquetWriter(COLUMNS, out);
            writer.begin();
            row(writer, "a", 1);
            first = writer.endBlock();
        }
        try (FileChannel channel = channel();
                PartOutput out = new PartOutput(channel.position(channel.size()))) {
            ParquetWriter writer = new ParquetWriter(COLUMNS, out);
            row(writer, "b", 2);
            writer.end(List.of(first, writer.endBlock()));
        }

        assertThat(query("from FILE")).containsExactly("a|1|null", "b|2|null");
    }
}
