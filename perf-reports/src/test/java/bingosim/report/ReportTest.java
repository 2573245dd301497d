package bingosim.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final List<Column> COLUMNS = List.of(new Column("worker", "", 0), new Column("speed", "runs/s", 1));

    @Test
    void rowThatDoesNotFitTheColumnsIsRefused() {
        assertThatThrownBy(() -> new Table("t", COLUMNS, List.of(List.of("a", 1), List.of("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table t: row 1 has 1 cells for 2 columns");
    }

    @Test
    void cellThatIsNeitherTextNorANumberIsRefused() {
        assertThatThrownBy(() -> new Table("t", COLUMNS, List.of(List.of("a", Double.NaN))))
                .hasMessage("table t: row 0, column speed: NaN is neither text nor a finite number");
        assertThatThrownBy(() -> new Table("t", COLUMNS, List.of(List.of("a", 'b'))))
                .hasMessageContaining("neither text nor");
    }

    @Test
    void tableWithoutColumnsIsRefused() {
        assertThatThrownBy(() -> new Table("t", List.of(), List.of())).hasMessage("table t has no column");
    }

    @Test
    void stackOfDifferentPlacesIsRefused() {
        var first = Series.measured("a", List.of(new Point(0, 1), new Point(1, 1)));
        var second = Series.measured("b", List.of(new Point(0, 1)));

        assertThatThrownBy(() -> new Chart("c", Chart.Kind.STACKED_AREA, "x", "y", List.of(first, second)))
                .hasMessage("chart c: series a and b have different x, so cannot be stacked");
    }

    @Test
    void barsNeedCategoriesAndLinesHaveNone() {
        var bars = List.of(Series.byCategory("a", List.of(1, 2)));

        assertThatThrownBy(() -> new Chart("c", Chart.Kind.BAR, "", "y", bars))
                .hasMessage("chart c: BAR with 0 categories");
        assertThatThrownBy(() -> new Chart("c", Chart.Kind.LINE, "x", "y", List.of("a"), bars))
                .hasMessage("chart c: LINE with 1 categories");
        assertThatThrownBy(() -> new Chart("c", Chart.Kind.BAR, "", "y", List.of("only"), bars))
                .hasMessage("chart c, series a: x 1.0 is none of 1 categories");
    }

    @Test
    void seriesThatGoBackOrShareANameAreRefused() {
        var back = Series.measured("a", List.of(new Point(1, 1), new Point(1, 2)));

        assertThatThrownBy(() -> new Chart("c", Chart.Kind.LINE, "x", "y", List.of(back)))
                .hasMessage("chart c, series a: x is 1.0 after 1.0, but has to rise");
        assertThatThrownBy(() -> new Chart(
                        "c",
                        Chart.Kind.LINE,
                        "x",
                        "y",
                        List.of(Series.ideal("a", List.of()), Series.ideal("a", List.of()))))
                .hasMessage("chart c: two series a");
    }

    @Test
    void factThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> new Fact("Commit", " ")).hasMessage("fact Commit is blank");
    }

    @Test
    void rangesAreAsManyAsTheKindOfChartHasNamesFor() {
        var two = new Point(0, 1, List.of(new Range(0, 2), new Range(0.5, 1.5)));

        assertThatThrownBy(() -> new Chart(
                        "c", Chart.Kind.INTERVAL, "", "y", List.of("a"), List.of(Series.measured("s", List.of(two)))))
                .hasMessage("chart c, series s: 2 ranges around a point, limit 1");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessage("range from 2.0 to 1.0 is upside down or not finite");
    }

    @Test
    void fieldsOfAMapAreShares() {
        assertThatThrownBy(() -> HeatMap.Field.of("f", Optional.of(101.0), ""))
                .hasMessage("field f: 101.0 % is no share");
        assertThatThrownBy(() -> new HeatMap.Field("f", Optional.empty(), "", -1))
                .hasMessage("field f: heat -1.0, limits 0 and 100");
    }
}
