package bingosim.replay;

import bingosim.scenario.Scenario;
import bingosim.scenario.Tile;
import bingosim.simulation.RunResult;
import bingosim.simulation.TeamResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the teams of a run stood at any second, after all that happened in it. */
final class Standings {
    private static final Comparator<Reached> BETTER_FIRST =
            Comparator.comparingInt(Reached::points).reversed().thenComparingInt(Reached::lastSecond);

    private final Scenario scenario;
    private final RunResult run;
    private final List<Tile> tiles;

    private record Reached(int team, int points, int tiles, int row, int lastSecond) {}

    Standings(Scenario scenario, RunResult run) {
        this.scenario = scenario;
        this.run = run;
        tiles = scenario.rows().stream().flatMap(row -> row.tiles().stream()).toList();
    }

    List<Standing> at(int second) {
        List<Reached> ordered = ordered(second);
        return ordered.stream()
                .map(reached -> new Standing(
                        place(reached, ordered),
                        scenario.teams().get(reached.team()).name(),
                        reached.points(),
                        reached.tiles(),
                        reached.row()))
                .toList();
    }

    /** At the end. */
    int place(int team) {
        List<Reached> ordered = ordered(Integer.MAX_VALUE);
        return ordered.stream()
                .filter(reached -> reached.team() == team)
                .mapToInt(reached -> place(reached, ordered))
                .findFirst()
                .orElseThrow();
    }

    private static int place(Reached reached, List<Reached> all) {
        return 1
                + (int) all.stream()
                        .filter(other -> BETTER_FIRST.compare(other, reached) < 0)
                        .count();
    }

    private List<Reached> ordered(int second) {
        List<Reached> all = new ArrayList<>();
        for (int team = 0; team < run.teams().length; team++) {
            all.add(reached(team, run.teams()[team], second));
        }
        all.sort(BETTER_FIRST);
        return all;
    }

    private Reached reached(int team, TeamResult result, int second) {
        int points = 0;
        int completed = 0;
        int last = 0;
        for (int tile = 0; tile < tiles.size(); tile++) {
            int completion = result.completionSeconds()[tile];
            if (completion != TeamResult.NEVER && completion <= second) {
                points += tiles.get(tile).points();
                completed++;
                last = Math.max(last, completion);
            }
        }
        return new Reached(team, points, completed, row(result, second), last);
    }

    private static int row(TeamResult result, int second) {
        int row = 0;
        for (int r = 0; r < result.unlockSeconds().length; r++) {
            int unlock = result.unlockSeconds()[r];
            row = unlock != TeamResult.NEVER && unlock <= second ? r : row;
        }
        return row;
    }
}
