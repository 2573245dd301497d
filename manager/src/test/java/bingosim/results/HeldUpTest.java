package bingosim.results;

import static bingosim.results.SampleResults.NEVER;
import static bingosim.results.SampleResults.full;
import static bingosim.results.SampleResults.played;
import static bingosim.results.SampleResults.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.report.Chart;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldUpTest {
    private static String text(List<Entrant> entrants) {
        return new HeldUp(entrants).text().paragraph();
    }

    @Test
    void namesTheRowInWhichTheMeanWaitIsLongest() {
        List<Entrant> entrants = Entrant.of(
                played("b", "Greedy", 10, full().add(10, 0, 4, 600, 2_400), full().add(10, 2, 4, 600, 2_400)));

        assertThat(text(entrants))
                .startsWith(
                        "Row 1 holds teams up longest: 30 min until row 2 is unlocked, 75 % of the time to the last row."
                                + " Counted is the time by the clock");
    }

    /** Row 0: 600 s. Row 1: half of the runs 600 s, the others from 600 s to the end at 3,600 s. */
    @Test
    void runsThatGetNoFurtherHaveWaitedToTheEnd() {
        List<Entrant> entrants = Entrant.of(
                played("b", "Greedy", 10, full().add(5, 0, 4, 600, 1_200).add(5, 0, 2, 600, NEVER)));

        assertThat(HeldUp.wait(entrants.get(0), 1)).isEqualTo((600 + 3_000) / 2.0, within(1e-9));
        assertThat(text(entrants)).contains("Runs most often end in row 1: 50.0 % of all unlock it, but not row 2.");
    }

    @Test
    void saysWhichTeamWaitsWhere() {
        List<Entrant> entrants = Entrant.of(
                played("b", "Greedy", 10, full().add(10, 0, 4, 600, 2_400), full().add(10, 2, 4, 1_800, 2_400)));

        assertThat(text(entrants))
                .contains("Red waits longest in row 1 (30 min), Blue waits longest in row 0 (30 min).");
    }

    @Test
    void meansAreEnough() {
        List<Entrant> entrants = Entrant.of(played(
                "b",
                "Greedy",
                10,
                summary().add(10, 0, 4, 600, 2_400),
                summary().add(10, 2, 4, 600, 2_400)));

        assertThat(text(entrants)).startsWith("Row 1 holds teams up longest: 30 min");
        Chart chart = new HeldUp(entrants).chart();
        assertThat(chart.series().get(0).points().get(1).y()).isEqualTo(1_800, within(1e-9));
    }

    @Test
    void noRowHoldsUpWhereAllAreOpenAtOnce() {
        List<Entrant> entrants = Entrant.of(played("b", "Greedy", 10, full().add(10, 0, 4, 0, 0)));

        assertThat(text(entrants)).isEqualTo("None: no row has to wait for another one.");
        assertThat(new RowSection(entrants).section().blocks()).noneMatch(Chart.class::isInstance);
    }
}
