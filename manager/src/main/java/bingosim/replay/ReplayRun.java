package bingosim.replay;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.FirstLine;
import bingosim.job.PlayableScenario;
import bingosim.job.RunnableBatch;
import bingosim.scenario.ScenarioSource;
import bingosim.simulation.RecordedRun;
import bingosim.simulation.RunRecorder;
import bingosim.simulation.RunResult;
import bingosim.simulation.Simulator;
import bingosim.statistics.Checksum;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Plays a run again and tells it. */
public class ReplayRun {
    /** At some 150 bytes each, with their story. */
    private static final long MOST_ATTEMPTS = 2_000_000;

    private final Batches batches;
    private final StoredRuns stored;

    ReplayRun(JdbcOperations jdbc) {
        batches = new Batches(jdbc);
        stored = new StoredRuns(jdbc);
    }

    /**
     * @throws ReplayRefusedException if the batch has no such run
     * @throws bingosim.job.EngineVersionException if another version of the engine played it
     */
    public Replayed ofBatch(Batch batch, long run) {
        if (run >= batch.runs()) {
            throw ReplayRefusedException.noSuchRun(batch, run);
        }
        var source = new ScenarioSource(batch.scenario(), batches.scenarioText(batch));
        var runnable = new RunnableBatch(batch, PlayableScenario.of(source));
        var check = new CheckRun(stored, batch, runnable.scenario().scenario(), run);
        return replay(runnable.scenario(), batch.seed(), run, check);
    }

    /** Of a scenario that no batch is asked about. */
    public static Replayed ofScenario(ScenarioSource source, String seed, long run) {
        return replay(PlayableScenario.of(source), seed, run, Checks.OF_NO_BATCH);
    }

    private static Replayed replay(PlayableScenario scenario, String seed, long run, Checks checks) {
        var simulator = new Simulator(scenario.compiled(), seed);
        RunResult result;
        try {
            result = simulator.run(run);
        } catch (RuntimeException e) { // as it fails in a batch, too
            String error = FirstLine.of(e);
            return new Replayed(Optional.empty(), Optional.of(error), checks.failure(error));
        }
        if (simulator.attempts() > MOST_ATTEMPTS) {
            throw ReplayRefusedException.tooLong(run, simulator.attempts(), MOST_ATTEMPTS);
        }
        RecordedRun recorded = new RunRecorder(scenario.compiled(), seed).run(run);
        requireSame(result, recorded.result());
        return new Replayed(
                Optional.of(TellStory.of(scenario.scenario(), seed, recorded)),
                Optional.empty(),
                checks.result(result.teams()));
    }

    private static void requireSame(RunResult played, RunResult recorded) {
        if (checksum(played) != checksum(recorded)) {
            throw new IllegalStateException(
                    "run %d ends otherwise when it is written down: an error of BingoSim".formatted(played.runIndex()));
        }
    }

    private static long checksum(RunResult run) {
        var checksum = new Checksum();
        checksum.add(run);
        return checksum.value();
    }
}
