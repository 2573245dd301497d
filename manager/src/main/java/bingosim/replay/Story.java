package bingosim.replay;

import java.util.List;

/**
 * What happened in a run. Seconds count from the start of the event.
 *
 * @param start of the event, wall clock in {@code zone}
 * @param teams in the order of the scenario
 */
public record Story(
        String scenario, String seed, long run, String start, String zone, int durationSeconds, List<TeamStory> teams) {
    public Story {
        teams = List.copyOf(teams);
    }

    Story ofTeam(String name) {
        List<TeamStory> found =
                teams.stream().filter(team -> team.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw ReplayRefusedException.noSuchTeam(
                    name, teams.stream().map(TeamStory::name).toList());
        }
        return withTeams(found);
    }

    Story withoutAttempts() {
        return withTeams(teams.stream().map(TeamStory::withoutAttempts).toList());
    }

    private Story withTeams(List<TeamStory> others) {
        return new Story(scenario, seed, run, start, zone, durationSeconds, others);
    }
}
