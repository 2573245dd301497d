package bingosim.simulation;

import java.util.ArrayList;
import java.util.List;

/** Plays runs as a {@link Simulator} does, with the same results, and writes down how they come about. For one thread. */
public final class RunRecorder {
    private final List<RecordingTeam> teams = new ArrayList<>();
    private final Simulator simulator;

    /** @param seed any text */
    public RunRecorder(CompiledScenario scenario, String seed) {
        simulator = new Simulator(scenario, seed, Simulator.MOST_ATTEMPTS, (compiled, team, startedByAll) -> {
            var recording = new RecordingTeam(compiled, team, startedByAll);
            teams.add(recording);
            return recording;
        });
    }

    /** @param runIndex from 0 */
    public RecordedRun run(long runIndex) {
        RunResult result = simulator.run(runIndex);
        return new RecordedRun(
                result, teams.stream().map(RecordingTeam::recorded).toList());
    }
}
