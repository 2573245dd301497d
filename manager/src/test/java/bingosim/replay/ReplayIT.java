package bingosim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bingosim.job.Batch;
import bingosim.job.EngineVersionException;
import bingosim.launch.Manager;
import bingosim.scenario.ScenarioFiles;
import bingosim.testkit.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
    private static final int PAIRS = 1_000;
    private static final List<String> STRATEGIES = List.of("RowUnlocking", "Greedy", "ComboUnlocking");

    private Manager manager;
    private Batch tiny;

    @BeforeAll
    void start() throws Exception {
        manager = new Manager();
        tiny = run("tiny", Scenarios.tinyFile().toString(), 200, "full");
    }

    @AfterAll
    void stop() {
        manager.close();
    }

    private Batch run(String name, String scenario, int runs, String results) throws Exception {
        return manager.run(
                2, "batch=" + name, "scenario=" + scenario, "runs=" + runs, "seed=of " + name, "results=" + results);
    }

    private Replayed replay(Batch batch, long run) {
        return manager.bean(ReplayRun.class).ofBatch(batch, run);
    }

    /** With every strategy for all teams, beside the scenario as it is. */
    private List<Batch> batchesOf(String bundled, int runs) throws Exception {
        String text = ScenarioFiles.find(bundled).text();
        List<Batch> batches = new ArrayList<>(List.of(run(bundled, bundled, runs, "full")));
        for (String strategy : STRATEGIES) {
            Path file = Files.writeString(
                    Files.createTempFile("scenario", ".yaml"),
                    text.replaceAll("strategy: \\w+", "strategy: " + strategy));
            String results = strategy.equals("Greedy") ? "summary" : "full";
            batches.add(run(bundled + "-" + strategy, file.toString(), runs, results));
        }
        return batches;
    }

    @Test
    void randomRunsOfManyBatchesAgreeWithTheirRows() throws Exception {
        List<Batch> batches = new ArrayList<>(List.of(tiny));
        batches.addAll(batchesOf("winter-bingo-2025", 2_000));
        batches.addAll(batchesOf("spring-league-bingo", 2_000));
        batches.addAll(batchesOf("perf-synthetic", 5_000));
        batches.addAll(batchesOf("bingo7", 20));
        var random = new Random(4711);

        for (int pair = 0; pair < PAIRS; pair++) {
            Batch batch = batches.get(random.nextInt(batches.size()));
            long run = random.nextInt((int) batch.runs());

            Replayed replayed = replay(batch, run);

            assertThat(replayed.check())
                    .as("run %d of %s", run, batch.name())
                    .isEqualTo(new Check(Check.Verdict.AGREES, "", List.of()));
            assertThat(replayed.story().orElseThrow().teams())
                    .allSatisfy(team -> assertThat(team.tilesInOrder())
                            .filteredOn(tile -> tile.completedSecond().isPresent())
                            .hasSize(team.tiles()));
        }
    }

    @Test
    void aChangedRowIsFound() throws Exception {
        Batch batch = run("changed", Scenarios.tinyFile().toString(), 10, "full");
        manager.jdbc.update(
                "update team_run_result set points = points + 1 where batch_id = ? and run_index = 3 and team_position = 1",
                batch.id());
        manager.jdbc.update("""
                update team_run_result set completion_seconds = set_byte(completion_seconds, 2, get_byte(completion_seconds, 2) # 1)
                where batch_id = ? and run_index = 4 and team_position = 0
                """, batch.id());
        manager.jdbc.update(
                "delete from team_run_result where batch_id = ? and run_index = 5 and team_position = 0", batch.id());

        assertThat(replay(batch, 3).check().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.team()).isEqualTo("Blue");
            assertThat(difference.what()).isEqualTo("points");
            assertThat(Integer.parseInt(difference.stored())).isEqualTo(1 + Integer.parseInt(difference.played()));
        });
        assertThat(replay(batch, 4).check().differences())
                .extracting(Check.Difference::what)
                .containsExactly("second of tile a");
        assertThat(replay(batch, 5).check().differences())
                .containsExactly(new Check.Difference("Red", "row", "a result", "nothing"));
    }

    @Test
    void anAggregateIsPlayedAndItsCheckRefused() throws Exception {
        Batch sums = run("sums", Scenarios.tinyFile().toString(), 100, "aggregate");

        Replayed replayed = replay(sums, 99);

        assertThat(replayed.story()).isPresent();
        assertThat(replayed.check().verdict()).isEqualTo(Check.Verdict.REFUSED);
        assertThat(replayed.check().reason()).contains("batch sums has results=aggregate");
    }

    @Test
    void aRunThatIsStoredAsFailedMustFailAgain() throws Exception {
        Batch batch = run("failed", Scenarios.tinyFile().toString(), 10, "summary");
        manager.jdbc.update("insert into run_failure values (?, 2, 0, 'no luck')", batch.id());

        assertThat(replay(batch, 2).check().differences())
                .containsExactly(new Check.Difference("all teams", "run", "played to its end", "failed: no luck"));
    }

    @Test
    void aRunThatIsNotStoredYetIsPlayed() {
        manager.launch("scenario=" + Scenarios.tinyFile(), "batch=begun", "runs=10");

        Check check = replay(manager.batch("begun"), 0).check();

        assertThat(check.reason())
                .isEqualTo("batch begun is RUNNING and has not stored run 0 yet:"
                        + " there is nothing to hold this against");
    }

    @Test
    void refusesARunThatIsNotInTheBatch() {
        assertThatExceptionOfType(ReplayRefusedException.class)
                .isThrownBy(() -> replay(tiny, 200))
                .withMessage("run=200: batch tiny has runs 0 to 199");
    }

    @Test
    void refusesABatchOfAnotherEngine() throws Exception {
        Batch old = run("old", Scenarios.tinyFile().toString(), 10, "summary");
        manager.jdbc.update("update batch set engine_version = 99 where batch_id = ?", old.id());

        assertThatExceptionOfType(EngineVersionException.class).isThrownBy(() -> replay(manager.batch("old"), 0));
    }
}
