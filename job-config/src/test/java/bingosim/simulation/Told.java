package bingosim.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a run came to, as text. */
final class Told {
    private Told() {}

    static String of(RunResult run) {
        List<String> teams = new ArrayList<>();
        for (TeamResult team : run.teams()) {
            teams.add(of(team));
        }
        return run.runIndex() + ": " + teams;
    }

    private static String of(TeamResult team) {
        return "%d %d %d %d %s %s %s"
                .formatted(
                        team.points(),
                        team.tiles(),
                        team.rowReached(),
                        team.finishedSecond(),
                        team.outcome(),
                        Arrays.toString(team.unlockSeconds()),
                        Arrays.toString(team.completionSeconds()));
    }
}
