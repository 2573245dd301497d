package bingosim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.report.Chart;
import bingosim.report.Point;
import bingosim.report.Series;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankChartTest {
    /** @param points of each team, run by run */
    private static Optional<Chart> chart(int[]... points) {
        SampleResults.Runs[] teams =
                Arrays.stream(points).map(team -> runs(team, points)).toArray(SampleResults.Runs[]::new);
        return RankChart.of(Entrant.of(SampleResults.played("b", "Greedy", points[0].length, teams)));
    }

    private static SampleResults.Runs runs(int[] team, int[]... all) {
        var runs = SampleResults.full();
        for (int run = 0; run < team.length; run++) {
            int each = run;
            boolean isFirst = Arrays.stream(all).allMatch(other -> other == team || other[each] < team[each]);
            runs.add(1, isFirst ? 0 : 2, team[run], 600, 1_200);
        }
        return runs;
    }

    private static int[] points(int... points) {
        return points;
    }

    @Test
    void everyPlaceHasItsShare() {
        Chart chart = chart(points(9, 9, 9, 1), points(2, 2, 2, 2), points(1, 3, 1, 3))
                .orElseThrow();

        assertThat(chart.categories().get(0)).isEqualTo("Red");
        assertThat(chart.series()).extracting(Series::name).containsExactly("place 1", "place 2", "place 3");
        assertThat(chart.series())
                .extracting(series -> series.points().get(0).y())
                .containsExactly(75.0, 0.0, 25.0);
        assertThat(chart.finding()).isEqualTo("Red comes in at place 1.50 on average");
    }

    @Test
    void placesAfterTheFourthAreTakenTogether() {
        Chart chart = chart(points(7), points(6), points(5), points(4), points(3), points(2))
                .orElseThrow();

        Series last = chart.series().get(4);
        assertThat(last.name()).isEqualTo("place 5 to 6");
        assertThat(last.points()).extracting(Point::y).containsExactly(0.0, 0.0, 0.0, 0.0, 100.0, 100.0);
        for (int team = 0; team < 6; team++) {
            int place = team;
            assertThat(chart.series().stream()
                            .mapToDouble(series -> series.points().get(place).y())
                            .sum())
                    .isEqualTo(100, within(1e-9));
        }
    }

    @Test
    void ofTwoTeamsThePlacesAreTheWins() {
        assertThat(chart(points(9, 9), points(2, 2))).isEmpty();
    }
}
