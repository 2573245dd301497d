package bingosim.replay;

import bingosim.scenario.Scenario;
import bingosim.simulation.RecordedRun;
import bingosim.simulation.TeamResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what was written down of a run into a story with names in it. */
final class TellStory {
    private final Scenario scenario;
    private final String seed;
    private final RecordedRun run;
    private final Standings standings;

    private TellStory(Scenario scenario, String seed, RecordedRun run) {
        this.scenario = scenario;
        this.seed = seed;
        this.run = run;
        standings = new Standings(scenario, run.result());
    }

    static Story of(Scenario scenario, String seed, RecordedRun run) {
        return new TellStory(scenario, seed, run).told();
    }

    private Story told() {
        List<TeamStory> teams = new ArrayList<>();
        for (int team = 0; team < run.teams().size(); team++) {
            teams.add(told(team));
        }
        return new Story(
                scenario.name(),
                seed,
                run.result().runIndex(),
                scenario.start().toString(),
                scenario.zone().toString(),
                Math.toIntExact(scenario.duration().toSeconds()),
                teams);
    }

    private TeamStory told(int team) {
        TeamResult result = run.result().teams()[team];
        var teamwork =
                new Teamwork(scenario, scenario.teams().get(team), run.teams().get(team), result);
        return new TeamStory(
                scenario.teams().get(team).name(),
                scenario.teams().get(team).strategy().label(),
                result.outcome().name().toLowerCase(Locale.ROOT),
                standings.place(team),
                result.points(),
                result.tiles(),
                result.rowReached(),
                result.finishedSecond(),
                rows(result),
                teamwork.tiles(),
                teamwork.attempts());
    }

    private List<RowStory> rows(TeamResult result) {
        List<RowStory> rows = new ArrayList<>();
        for (int row = 1; row < result.unlockSeconds().length; row++) {
            int second = result.unlockSeconds()[row];
            if (second > 0) {
                rows.add(new RowStory(row, second, standings.at(second)));
            }
        }
        return rows;
    }
}
