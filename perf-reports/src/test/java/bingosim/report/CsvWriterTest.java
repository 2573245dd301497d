package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("worker, all", "", 0), new Column("speed", "runs/s", 1));

    @Test
    void textThatLooksLikeStructureIsQuoted() {
        var table = new Table(
                "t", COLUMNS, List.of(List.of("say \"a\"", 1), List.of("two\nlines", ""), List.of("plain", 2)));

        assertThat(CsvWriter.write(table))
                .isEqualTo("\"worker, all\",speed (runs/s)\n\"say \"\"a\"\"\",1\n\"two\nlines\",\nplain,2\n");
    }

    @Test
    void numbersHaveAllTheirDigitsAndNoThousands() {
        var table = new Table("t", COLUMNS, List.of(List.of(1_234_567_890_123L, 0.1234567), List.of(1.0E10, 1.0E-7)));

        assertThat(CsvWriter.write(table).lines().skip(1))
                .containsExactly("1234567890123,0.1234567", "10000000000,0.0000001");
    }

    @Test
    void tableWithoutRowsHasItsHeadings() {
        assertThat(CsvWriter.write(new Table("t", COLUMNS, List.of()))).isEqualTo("\"worker, all\",speed (runs/s)\n");
    }

    @Test
    void chartHasALineForEachPoint() {
        var lines = new Chart(
                "c",
                Chart.Kind.LINE,
                "seconds",
                "runs/s",
                List.of(Series.measured("a", List.of(new Point(0, 1.5), new Point(10, 2)))));
        var bars = new Chart(
                "c",
                Chart.Kind.BAR,
                "",
                "runs/s",
                List.of("x, y", "z"),
                List.of(Series.byCategory("a", List.of(1, 2))));

        assertThat(CsvWriter.write(lines)).isEqualTo("series,seconds,runs/s\na,0,1.5\na,10,2\n");
        assertThat(CsvWriter.write(bars)).isEqualTo("series,category,runs/s\na,\"x, y\",1\na,z,2\n");
    }

    @Test
    void rangesHaveColumnsOfTheirOwn() {
        var chart = new Chart(
                "c",
                Chart.Kind.INTERVAL,
                "",
                "wins",
                List.of("a", "b"),
                List.of(Series.measured(
                        "lead", List.of(new Point(0, 1.5, List.of(new Range(1, 2))), new Point(1, 3)))));

        assertThat(CsvWriter.write(chart)).isEqualTo("""
                series,category,wins,"95 % interval, low","95 % interval, high"
                lead,a,1.5,1,2
                lead,b,3,,
                """);
    }

    @Test
    void aMapHasALineForEachField() {
        assertThat(CsvWriter.write(SampleReports.board())).startsWith("""
                panel,row,field,share of the runs (%),time
                Red,Row 0,<b>Tile</b>,99.96,3 h
                Red,Row 0,Rare,0.04,
                Red,Row 0,None,,
                Blue,""");
    }
}
