package bingosim.results;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.compare.CompareBatches;
import bingosim.job.Batch;
import bingosim.launch.Manager;
import bingosim.report.Chart;
import bingosim.report.HeatMap;
import bingosim.report.Report;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Outcome;
import bingosim.simulation.Simulator;
import bingosim.summary.Summaries;
import bingosim.testkit.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsIT {
    private static final int RUNS = 600;
    private static final String TINY = Scenarios.TINY.replace("PT1H", "PT15M");

    private Manager manager;

    @BeforeAll
    void start() {
        manager = new Manager();
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    private Played played(String name, String yaml, String results) throws Exception {
        Path file = Files.writeString(Files.createTempFile("scenario", ".yaml"), yaml);
        Batch batch = manager.run(
                2,
                "scenario=" + file,
                "runs=" + RUNS,
                "seed=same",
                "results=" + results,
                "partitionSize=50",
                "batch=" + name);
        return new Played(
                batch, Scenarios.parse(yaml), manager.bean(Summaries.class).find(batch), 0);
    }

    private JdbcTemplate jdbc() {
        return manager.bean(JdbcTemplate.class);
    }

    private static long winsOfABareLoop(int team, long runs) {
        var simulator = new Simulator(CompiledScenario.of(Scenarios.parse(TINY)), "same");
        return LongStream.range(0, runs)
                .filter(run -> simulator.run(run).teams()[team].outcome() == Outcome.WIN)
                .count();
    }

    private static <B> Stream<B> blocks(Report report, Class<B> kind) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Test
    void winRatesByRunsAreThoseOfABareLoop() throws Exception {
        List<WinsByRuns.Known> ofRows = new WinsByRuns(jdbc(), played("rows", TINY, "summary")).find();
        List<WinsByRuns.Known> ofPartitions = new WinsByRuns(jdbc(), played("states", TINY, "aggregate")).find();

        assertThat(ofRows).hasSize(40);
        assertThat(ofPartitions)
                .extracting(WinsByRuns.Known::runs)
                .containsExactly(50L, 100L, 150L, 200L, 250L, 300L, 350L, 400L, 450L, 500L, 550L, 600L);
        for (WinsByRuns.Known known : List.of(ofRows.get(9), ofPartitions.get(4), ofPartitions.get(11))) {
            assertThat(known.wins().get(0).share()).isEqualTo((double) winsOfABareLoop(0, known.runs()) / known.runs());
        }
        assertThat(ofRows.get(39)).isEqualTo(ofPartitions.get(11));
    }

    /** Only of rows and tiles there is less to be said where their seconds are not kept. */
    @Test
    void allKindsOfResultsGiveTheSameAnswers() throws Exception {
        Report full = new BatchPage(jdbc(), played("full", TINY, "full")).report(List.of());
        Report summary = new BatchPage(jdbc(), played("summary", TINY, "summary")).report(List.of());
        Report aggregate = new BatchPage(jdbc(), played("aggregate", TINY, "aggregate")).report(List.of());

        assertThat(full.answer()).isEqualTo(summary.answer()).isEqualTo(aggregate.answer());
        assertThat(full.sections().get(0)).isEqualTo(aggregate.sections().get(0));
        assertThat(blocks(full, HeatMap.class).map(HeatMap::title)).contains("Tiles of the board by team");
        assertThat(blocks(summary, HeatMap.class).map(HeatMap::title)).doesNotContain("Tiles of the board by team");
        assertThat(full.sections()).hasSameSizeAs(summary.sections()).hasSameSizeAs(aggregate.sections());
    }

    @Test
    void anAggregateOfAnotherVersionLeavesOnlyItsCourseOut() throws Exception {
        Played changed = played("changed", TINY, "aggregate");
        jdbc().update(
                        "update partition_aggregate set state = '\\x00' where batch_id = ? and partition_number = 3",
                        changed.batch().id());

        Report report = new BatchPage(jdbc(), changed).report(List.of());

        assertThat(blocks(report, Text.class).map(Text::paragraph))
                .contains(
                        "How the win rate settled cannot be shown: the aggregate of partition 3 of batch changed cannot be read: its 1 bytes were changed.");
        assertThat(blocks(report, Chart.class).map(Chart::title)).doesNotContain("Win rate by number of runs");
    }

    @Test
    void comparisonShowsWhatOneTeamComesToInEachBatch() throws Exception {
        Played rows = played("row-unlocking", TINY, "full");
        Played greedy = played("greedy", TINY.replace("RowUnlocking", "Greedy"), "full");

        Report report =
                new ComparisonPage(jdbc(), manager.bean(CompareBatches.class), List.of(greedy, rows)).report(List.of());

        assertThat(report.title()).contains("Red with").contains("RowUnlocking").contains("Greedy");
        Chart wins = blocks(report, Chart.class).findFirst().orElseThrow();
        assertThat(wins.categories()).containsExactlyInAnyOrder("RowUnlocking", "Greedy");
        double best = Math.max(rows.teams().get(0).win(), greedy.teams().get(0).win());
        assertThat(wins.series().get(0).points().get(0).y()).isEqualTo(100 * best);
        assertThat(blocks(report, Chart.class)
                        .filter(chart -> chart.title().equals("Wins of the other teams"))
                        .flatMap(chart -> chart.series().stream())
                        .map(Series::name))
                .containsExactly("Greedy", "RowUnlocking");
        assertThat(report.facts()).hasSize(2);
    }

    @Test
    void boardsMayDiffer() throws Exception {
        Played three = played("three", TINY, "full");
        Played two = played("two", TINY.replaceAll("(?m)^  - tiles: \\[\\{key: c.*\\n", ""), "full");
        var compare = manager.bean(CompareBatches.class);

        for (List<Played> either : List.of(List.of(three, two), List.of(two, three))) {
            Report report = new ComparisonPage(jdbc(), compare, either).report(List.of());

            assertThat(blocks(report, Text.class).map(Text::paragraph))
                    .anyMatch(paragraph -> paragraph.contains("3 rows, 3 tiles"));
            assertThat(blocks(report, HeatMap.class)
                            .filter(map -> map.title().equals("Tiles of the board by team"))
                            .flatMap(map -> map.panels().stream())
                            .map(panel -> panel.rows().size()))
                    .containsExactlyInAnyOrder(2, 3);
        }
    }

    @Test
    void aTeamThatPlaysAloneIsComparedByItsPoints() throws Exception {
        String alone = TINY.replaceAll("(?m)^  - \\{name: Blue.*\\n", "");
        Played rows = played("alone-rows", alone, "full");
        Played greedy = played("alone-greedy", alone.replace("RowUnlocking", "Greedy"), "full");

        Report report =
                new ComparisonPage(jdbc(), manager.bean(CompareBatches.class), List.of(rows, greedy)).report(List.of());

        assertThat(report.answer()).contains("RowUnlocking").contains("Greedy").doesNotContain("wins");
        assertThat(new BatchPage(jdbc(), rows).report(List.of()).answer()).startsWith("Red plays alone");
    }
}
