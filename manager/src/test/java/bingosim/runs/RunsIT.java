package bingosim.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import bingosim.launch.Manager;
import bingosim.replay.ReplayRefusedException;
import bingosim.simulation.CompiledScenario;
import bingosim.simulation.Outcome;
import bingosim.simulation.Simulator;
import bingosim.simulation.TeamResult;
import bingosim.testkit.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunsIT {
    private static final int RUNS = 501;
    /** So short that points vary and places are shared. */
    private static final String TINY = Scenarios.TINY.replace("PT1H", "PT15M");

    private final List<TeamResult[]> played = new ArrayList<>();
    private Manager manager;
    private Batch batch;

    @BeforeAll
    void start() throws Exception {
        manager = new Manager();
        batch = run("rows", "summary");
        var simulator = new Simulator(CompiledScenario.of(Scenarios.parse(TINY)), "same");
        for (int run = 0; run < RUNS; run++) {
            played.add(simulator.run(run).teams());
        }
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    private Batch run(String name, String results) throws Exception {
        Path file = Files.writeString(Files.createTempFile("scenario", ".yaml"), TINY);
        return manager.run(2, "scenario=" + file, "batch=" + name, "runs=" + RUNS, "seed=same", "results=" + results);
    }

    private FoundRuns find(RunQuery query) {
        return manager.bean(FindRuns.class)
                .find(batch, query, done -> {}, new StopSignal())
                .orElseThrow();
    }

    private static long value(SortBy sortBy, TeamResult team, TeamResult other) {
        return switch (sortBy) {
            case POINTS -> team.points();
            case TILES -> team.tiles();
            case ROW -> team.rowReached();
            case FINISHED -> team.finishedSecond();
            case MARGIN -> team.points() - other.points();
        };
    }

    private long ofBlue(SortBy sortBy, long run) {
        TeamResult[] teams = played.get((int) run);
        return value(sortBy, teams[1], teams[0]);
    }

    private long ofWinner(SortBy sortBy, long run) {
        TeamResult[] teams = played.get((int) run);
        return teams[0].outcome() == Outcome.LOSS
                ? value(sortBy, teams[1], teams[0])
                : value(sortBy, teams[0], teams[1]);
    }

    private static List<Long> first(int count, ToLongFunction<Long> key) {
        return LongStream.range(0, RUNS)
                .boxed()
                .sorted(Comparator.comparingLong(key))
                .limit(count)
                .toList();
    }

    private static List<Long> runs(FoundRuns found) {
        return found.runs().stream().map(FoundRun::run).toList();
    }

    @ParameterizedTest
    @EnumSource
    void runsAreThoseOfABareLoop(SortBy sortBy) {
        var blue = Optional.of("Blue");

        assertThat(runs(find(new RunQuery(sortBy, blue, Pick.TOP, 20))))
                .isEqualTo(first(20, run -> -ofBlue(sortBy, run)));
        assertThat(runs(find(new RunQuery(sortBy, blue, Pick.BOTTOM, 20))))
                .isEqualTo(first(20, run -> ofBlue(sortBy, run)));
        assertThat(runs(find(new RunQuery(sortBy, Optional.empty(), Pick.TOP, 20))))
                .isEqualTo(first(20, run -> -ofWinner(sortBy, run)));
    }

    @ParameterizedTest
    @EnumSource
    void typicalRunsAreNearestToTheMedian(SortBy sortBy) {
        FoundRuns found = find(new RunQuery(sortBy, Optional.empty(), Pick.NEAR_MEDIAN, 30));

        long median = LongStream.range(0, RUNS)
                .map(run -> ofWinner(sortBy, run))
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
        assertThat(found.median()).contains((double) median);
        assertThat(runs(found)).isEqualTo(first(30, run -> Math.abs(ofWinner(sortBy, run) - median)));
    }

    @Test
    void everyRunHasWhatItsTeamsCameTo() {
        FoundRun found = find(new RunQuery(SortBy.POINTS, Optional.empty(), Pick.TOP, 1))
                .runs()
                .get(0);

        TeamResult red = played.get((int) found.run())[0];
        assertThat(found.teams()).hasSize(2).first().satisfies(team -> {
            assertThat(team.name()).isEqualTo("Red");
            assertThat(team.points()).isEqualTo(red.points());
            assertThat(team.finishedSecond()).isEqualTo(red.finishedSecond());
        });
    }

    @Test
    void stopsWhenAsked() {
        var stop = new StopSignal();
        stop.raise();

        assertThat(manager.bean(FindRuns.class)
                        .find(batch, new RunQuery(SortBy.POINTS, Optional.empty(), Pick.TOP, 1), done -> {}, stop))
                .isEmpty();
    }

    @Test
    void refusesAnAggregateAndAnUnknownTeam() throws Exception {
        Batch sums = run("sums", "aggregate");
        var query = new RunQuery(SortBy.POINTS, Optional.of("Bleu"), Pick.TOP, 1);

        assertThatExceptionOfType(RunsRefusedException.class)
                .isThrownBy(() -> manager.bean(FindRuns.class).find(sums, query, done -> {}, new StopSignal()))
                .withMessageContaining("batch sums has results=aggregate");
        assertThatExceptionOfType(ReplayRefusedException.class)
                .isThrownBy(() -> find(query))
                .withMessageContaining("did you mean Blue?");
    }
}
