package bingosim.results;

import static bingosim.results.SampleResults.NEVER;
import static bingosim.results.SampleResults.full;
import static bingosim.results.SampleResults.played;
import static bingosim.results.SampleResults.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.HeatMap;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.Section;
import bingosim.report.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final List<Entrant> ENTRANTS = Entrant.of(played(
            "b",
            "RowUnlocking",
            100,
            full().add(70, 2, 4, 600, 1_200).add(30, 2, 2, 600, NEVER),
            full().add(60, 0, 4, 600, 1_150).add(40, 0, 40, 600, 1_100)));

    private static <B extends Block> B first(Section section, Class<B> kind) {
        return section.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBestIsShownFirstWithTheIntervalOfItsWins() {
        Chart chart = first(new WinSection(ENTRANTS).section(), Chart.class);

        assertThat(chart.categories()).containsExactly("Blue (Greedy)", "Red (RowUnlocking)");
        assertThat(chart.finding()).isEqualTo("Share of runs won: Blue (Greedy) 100.0 %, Red (RowUnlocking) 0.0 %");
        Point wins = chart.series().get(0).points().get(0);
        assertThat(wins.y()).isEqualTo(100);
        assertThat(wins.ranges().get(0).high()).isEqualTo(100);
        assertThat(wins.ranges().get(0).low()).isEqualTo(96.3, within(0.05));
        assertThat(chart.series()).extracting(series -> series.name()).containsExactly("wins", "losses");
    }

    @Test
    void distributionsAreDrawnFromTheMiddleOfTheRuns() {
        Chart points = (Chart) Spread.POINTS.of(ENTRANTS);

        assertThat(points.finding()).isEqualTo("Points: 4 in the middle run of the best");
        assertThat(points.series().get(0).points().get(0))
                .isEqualTo(new Point(0, 4, List.of(new Range(4, 40), new Range(4, 40))));
    }

    @Test
    void noSpreadIsSaidInWords() {
        List<Entrant> alike = Entrant.of(
                played("b", "Greedy", 10, full().add(10, 0, 4, 600, 1_200), full().add(10, 2, 4, 600, 1_300)));

        assertThat(((Text) Spread.POINTS.of(alike)).paragraph())
                .isEqualTo("4 in at least 9 of 10 runs, whoever plays; on average 4.00 of Red, 4.00 of Blue.");
    }

    /** To a 256th: spans of 8 s, 1,150 s is in the one around 1,148 s, 1,200 s in that around 1,204 s. */
    @Test
    void timeLineHasBandsWhereTheSecondsAreKnown() {
        Chart known = first(new RowSection(ENTRANTS).section(), Chart.class);
        Chart means = first(
                new RowSection(Entrant.of(played("b", "Greedy", 10, summary().add(10, 0, 4, 600, 1_200)))).section(),
                Chart.class);

        assertThat(known.series().get(1).points().get(2).ranges()).hasSize(2);
        assertThat(known.finding())
                .isEqualTo("The last row, row 2, is unlocked after 19 min 8 s for Blue (Greedy),"
                        + " 20 min 4 s for Red (RowUnlocking)");
        assertThat(means.series().get(0).points())
                .containsExactly(new Point(0, 0), new Point(1, 600), new Point(2, 1_200));
    }

    @Test
    void rowsThatAreNotAlwaysUnlockedHaveAMap() {
        HeatMap map = first(new RowSection(ENTRANTS).section(), HeatMap.class);

        HeatMap.Field red = map.panels().get(0).rows().get(1).fields().get(1);
        assertThat(red.name()).isEqualTo("Red (RowUnlocking)");
        assertThat(red.percent()).contains(70.0);
    }

    @Test
    void boardHasTheTilesOfEachTeamInTheirRows() {
        HeatMap map = first(BoardSection.of(ENTRANTS), HeatMap.class);

        assertThat(map.panels()).extracting(HeatMap.Panel::name).containsExactly("Blue (Greedy)", "Red (RowUnlocking)");
        assertThat(map.panels().get(1).rows().get(1).fields().get(0))
                .isEqualTo(new HeatMap.Field("B", Optional.of(70.0), "20 min 4 s", 70.0));
        assertThat(map.scale().name()).startsWith("Share of the runs");
    }

    /** Colours would all be the same otherwise. */
    @Test
    void whereAllTilesAreDoneColoursAreTimes() {
        var seconds = full().add(10, 0, 4, 600, 1_200);
        List<Entrant> entrants = Entrant.of(played("b", "Greedy", 10, seconds));
        var heat = new Heat(2_400);

        assertThat(Heat.of(entrants).latest()).isZero();
        assertThat(heat.scale().high()).isEqualTo("after 40 min");
        assertThat(heat.of(entrants.get(0).team().tileShares().orElseThrow().get(0)))
                .isEqualTo(25, within(0.2));
    }

    @Test
    void saysSinceWhenTheWinRateKeepsToItsFinalInterval() {
        List<Point> line = IntStream.range(0, 5)
                .mapToObj(step -> new Point(20 * (step + 1), step == 1 ? 80 : 99))
                .toList();

        assertThat(ConvergenceSection.finding(ENTRANTS.get(0), line))
                .isEqualTo("The win rate of Blue (Greedy) has been within its final interval since 60 runs");
    }
}
