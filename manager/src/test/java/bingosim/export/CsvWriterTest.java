package bingosim.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CsvWriter writer(String... columns) {
        return new CsvWriter(
                List.of(columns).stream()
                        .map(name -> new Column(name, Column.Kind.TEXT))
                        .toList(),
                out);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesAreTheFirstLineAndNothingIsBetweenTheCommasWhereNothingIs() throws IOException {
        CsvWriter writer = writer("a", "b", "c");

        writer.begin();
        writer.text("x");
        writer.number(-7);
        writer.nothing();
        writer.endRow();
        writer.nothing();
        writer.nothing();
        writer.number(Integer.MAX_VALUE);
        writer.endRow();
        writer.end(List.of(writer.endBlock()));

        assertThat(written()).isEqualTo("a,b,c\nx,-7,\n,,2147483647\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain               | plain
            with spaces, commas | "with spaces, commas"
            6" long             | "6"" long"
            =1+1                | "=1+1"
            a=b                 | a=b
            `Größe 🎲`            | `Größe 🎲`
            ` padded `            | `" padded "`
            ``                    | `""`
            """)
    void textIsQuotedWhereItNeedsToBe(String text, String expected) throws IOException {
        CsvWriter writer = writer("a");

        writer.text(text);
        writer.endRow();

        assertThat(written()).isEqualTo(expected + "\n");
    }
}
