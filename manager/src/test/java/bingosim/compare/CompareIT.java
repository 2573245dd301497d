package bingosim.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import bingosim.job.Batch;
import bingosim.launch.Manager;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Outcome;
import bingosim.simulation.Simulator;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Difference;
import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.core.job.JobExecutionException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareIT {
    private static final int RUNS = 400;
    /** So short that points vary. */
    private static final String TINY = Scenarios.TINY.replace("PT1H", "PT15M");

    private static final String GREEDY = TINY.replace("RowUnlocking", "Greedy");
    private static final String SLOWER = TINY.replace("skill: 0.9", "skill: 1.2");

    private Manager manager;
    private Batch tiny;

    @BeforeAll
    void start() throws Exception {
        manager = new Manager();
        tiny = run(TINY, "batch=tiny");
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    /** @param parameters come before those that all batches here share */
    private Batch run(String yaml, String... parameters)
            throws IOException, JobExecutionException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("scenario", ".yaml"), yaml);
        List<String> all = new ArrayList<>(
                List.of("scenario=" + file, "runs=" + RUNS, "seed=same", "results=summary", "partitionSize=90"));
        all.addAll(List.of(parameters));
        return manager.run(2, all.toArray(String[]::new));
    }

    private Comparison compare(Batch first, Batch second) {
        List<Comparison> comparisons = manager.bean(CompareBatches.class).compare(List.of(first, second));
        assertThat(comparisons).hasSize(1);
        return comparisons.get(0);
    }

    private static TeamResult[] ofTeam(String yaml, int team) {
        var simulator = new Simulator(CompiledScenario.of(Scenarios.parse(yaml)), "same");
        return IntStream.range(0, RUNS)
                .mapToObj(run -> simulator.run(run).teams()[team])
                .toArray(TeamResult[]::new);
    }

    private static double mean(IntStream numbers) {
        return numbers.average().orElseThrow();
    }

    @Test
    void differencesAreThoseOfABareLoopRunByRun() throws Exception {
        Comparison comparison = compare(tiny, run(SLOWER, "results=full"));

        assertThat(comparison.paired()).isTrue();
        assertThat(comparison.firstRuns()).isEqualTo(RUNS);
        assertThat(comparison.warnings()).isEmpty();
        TeamResult[] first = ofTeam(TINY, 0);
        TeamResult[] second = ofTeam(SLOWER, 0);
        TeamComparison red = comparison.teams().get(0);
        var differences = IntStream.range(0, RUNS)
                .map(run -> second[run].points() - first[run].points())
                .toArray();
        double mean = mean(IntStream.of(differences));
        double variance = IntStream.of(differences)
                        .mapToDouble(difference -> (difference - mean) * (difference - mean))
                        .sum()
                / (RUNS - 1);
        assertThat(red.points().difference()).isEqualTo(mean).isNotZero();
        assertThat(red.points().standardError()).isEqualTo(Math.sqrt(variance / RUNS), within(1e-12));
        assertThat(red.points().second())
                .isEqualTo(mean(IntStream.range(0, RUNS).map(run -> second[run].points())));
        assertThat(red.tiles().first()).isEqualTo(mean(IntStream.range(0, RUNS).map(run -> first[run].tiles())));
        assertThat(red.finishedSecond().second())
                .isEqualTo(mean(IntStream.range(0, RUNS).map(run -> second[run].finishedSecond())));
        assertThat(red.win().second())
                .isEqualTo(mean(IntStream.range(0, RUNS).map(run -> second[run].outcome() == Outcome.WIN ? 1 : 0)));
        var runByRun = red.runByRun().orElseThrow();
        assertThat(runByRun.morePoints().share() * RUNS)
                .isEqualTo(IntStream.of(differences)
                        .filter(difference -> difference > 0)
                        .count());
        assertThat(runByRun.fewerPoints().share() * RUNS)
                .isEqualTo(IntStream.of(differences)
                        .filter(difference -> difference < 0)
                        .count());
        assertThat(runByRun.better().share() * RUNS).isEqualTo(ahead(second, first));
        assertThat(runByRun.worse().share() * RUNS).isEqualTo(ahead(first, second));
        assertThat(runByRun.equalPoints().share() * RUNS)
                .isEqualTo(IntStream.of(differences)
                        .filter(difference -> difference == 0)
                        .count());
    }

    private static long ahead(TeamResult[] teams, TeamResult[] others) {
        return IntStream.range(0, RUNS)
                .filter(run -> teams[run].points() > others[run].points()
                        || teams[run].points() == others[run].points()
                                && teams[run].finishedSecond() < others[run].finishedSecond())
                .count();
    }

    @Test
    void aTeamThatIsLeftAloneHasNoDifferenceButInItsWins() throws Exception {
        TeamComparison blue = compare(tiny, run(SLOWER)).teams().get(1);

        assertThat(blue.second().team()).isEqualTo("Blue");
        assertThat(blue.points().standardError()).isZero();
        assertThat(blue.finishedSecond().interval().high()).isZero();
        assertThat(blue.win().difference()).isPositive();
    }

    @Test
    void otherSeedsAreComparedAsIndependentSamples() throws Exception {
        Batch other = run(SLOWER, "seed=other");

        Comparison comparison = compare(tiny, other);

        assertThat(comparison.paired()).isFalse();
        assertThat(comparison.warnings())
                .containsExactly("not paired: seed same of tiny and seed other of %s are different luck"
                        .formatted(other.name()));
        TeamComparison red = comparison.teams().get(0);
        assertThat(red.runByRun()).isEmpty();
        assertThat(width(red.points()))
                .isGreaterThan(width(compare(tiny, run(SLOWER)).teams().get(0).points()));
    }

    private static double width(Difference difference) {
        return difference.interval().high() - difference.interval().low();
    }

    @Test
    void anAggregateIsComparedByItsAnswers() throws Exception {
        Batch aggregate = run(SLOWER, "results=aggregate", "batch=sums");
        Batch rows = run(SLOWER);

        Comparison comparison = compare(tiny, aggregate);

        assertThat(comparison.warnings())
                .containsExactly("not paired: sums has results=aggregate and knows no single run");
        TeamComparison paired = compare(tiny, rows).teams().get(0);
        TeamComparison red = comparison.teams().get(0);
        assertThat(red.win().second()).isEqualTo(paired.win().second());
        assertThat(red.points().difference()).isEqualTo(paired.points().difference(), within(1e-12));
        assertThat(red.tiles().first()).isEqualTo(paired.tiles().first());
    }

    @Test
    void onlyRunsThatBothHaveAreCompared() throws Exception {
        Comparison comparison = compare(run(SLOWER, "runs=150", "batch=short"), tiny);

        assertThat(comparison.paired()).isTrue();
        assertThat(comparison.secondRuns()).isEqualTo(150);
        assertThat(comparison.warnings())
                .containsExactly("short has 150 finished runs and tiny 400: only those that both have are compared");
    }

    @Test
    void teamsAreFoundByNameWhereverTheyStand() throws Exception {
        int cut = TINY.indexOf("  - {name: Red");
        String[] teams = TINY.substring(cut).split("\n", 2);
        Batch turned = run(TINY.substring(0, cut) + teams[1] + teams[0] + "\n", "batch=turned");

        Comparison comparison = compare(tiny, turned);

        assertThat(comparison.teams()).extracting(team -> team.second().team()).containsExactly("Red", "Blue");
        assertThat(comparison.warnings())
                .first()
                .isEqualTo("perhaps not paired: Red is team 1 of tiny and Red team 2 of turned, so their luck differs;"
                        + " the intervals hold");
        assertThat(comparison.teams().get(0).points().standardError()).isPositive();
    }

    @Test
    void teamsOfOtherNamesAreFoundByTheirPlace() throws Exception {
        Batch renamed = run(TINY.replace("Blue", "Green"), "batch=renamed");

        Comparison comparison = compare(tiny, renamed);

        assertThat(comparison.teams()).extracting(team -> team.second().team()).containsExactly("Red", "Green");
        assertThat(comparison.warnings())
                .containsExactly("Blue of tiny is compared with Green of renamed because of their places:"
                        + " their names differ");
        assertThat(comparison.teams().get(1).win().difference()).isZero();
    }

    @Test
    void aTeamWithoutCounterpartIsLeftOut() throws Exception {
        Batch three = run(
                TINY.replace("Dan: {}", "Dan: {}, Eve: {}") + "  - {name: Green, strategy: Greedy, players: [Eve]}\n",
                "batch=three");

        Comparison comparison = compare(tiny, three);

        assertThat(comparison.teams()).hasSize(2);
        assertThat(comparison.warnings()).containsExactly("Green of three has no counterpart and is left out");
    }

    @Test
    void anotherBoardIsWarnedAbout() throws Exception {
        Batch other = run(TINY.replace("PT15M", "PT20M"), "batch=longer");

        Comparison comparison = compare(tiny, other);

        assertThat(comparison.paired()).isTrue();
        assertThat(comparison.warnings())
                .containsExactly("perhaps not paired: tiny (3 rows, 3 tiles, PT15M) and longer (3 rows, 3 tiles, PT20M)"
                        + " differ in shape, so the same luck may mean little; the intervals hold");
    }

    @Test
    void anotherBoardIsWarnedAboutWhereRunsAreNotPairedToo() throws Exception {
        Batch other = run(TINY.replace("PT15M", "PT20M"), "batch=sum-of-longer", "results=aggregate");

        assertThat(compare(tiny, other).warnings())
                .containsExactly(
                        "not paired: sum-of-longer has results=aggregate and knows no single run",
                        "tiny (3 rows, 3 tiles, PT15M) and sum-of-longer (3 rows, 3 tiles, PT20M) differ in shape,"
                                + " so the differences may be those of their boards");
    }

    @Test
    void allAreComparedWithTheFirst() throws Exception {
        Batch greedy = run(GREEDY);
        Batch slower = run(SLOWER);

        List<Comparison> comparisons = manager.bean(CompareBatches.class).compare(List.of(greedy, tiny, slower));

        assertThat(comparisons).extracting(Comparison::first).containsOnly(greedy.name());
        assertThat(comparisons).extracting(Comparison::second).containsExactly("tiny", slower.name());
    }

    @Test
    void refusesABatchThatIsNotFinishedOrNamedTwice() throws Exception {
        Path file = Scenarios.tinyFile();
        manager.launch("scenario=" + file, "batch=begun");

        assertThatExceptionOfType(UncomparableException.class)
                .isThrownBy(() -> compare(tiny, manager.batch("begun")))
                .withMessage("batch begun is RUNNING: only finished batches can be compared;"
                        + " ./bingosim show begun says how far it is");
        assertThatExceptionOfType(UncomparableException.class)
                .isThrownBy(() -> compare(tiny, tiny))
                .withMessage("batch tiny cannot be compared with itself");
    }

    @Test
    void refusesASingleRun() throws Exception {
        Batch single = run(TINY, "runs=1", "batch=single");

        assertThatExceptionOfType(UncomparableException.class)
                .isThrownBy(() -> compare(single, tiny))
                .withMessage("batch single: 1 finished runs are too few, two at least are needed");
    }
}
