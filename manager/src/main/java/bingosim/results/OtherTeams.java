package bingosim.results;

import bingosim.report.Chart;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the way to play of one team does to the others. */
final class OtherTeams {
    private OtherTeams() {}

    /**
     * @param teams at least one: for each team one entrant per batch
     * @param ways to play of the team that makes the difference, by batch
     */
    static Section of(List<List<Entrant>> teams, List<String> ways) {
        List<Series> series = IntStream.range(0, ways.size())
                .mapToObj(way -> Series.byCategory(
                        ways.get(way),
                        teams.stream().map(team -> 100 * win(team, way)).toList()))
                .toList();
        return new Section(
                "The other teams",
                List.of(new Chart(
                                "Wins of the other teams",
                                Chart.Kind.BAR,
                                "",
                                "share of the runs won",
                                teams.stream().map(OtherTeams::name).toList(),
                                series)
                        .of(Chart.Values.PERCENT)
                        .saying(finding(teams, ways))));
    }

    private static String finding(List<List<Entrant>> teams, List<String> ways) {
        List<Entrant> most = teams.stream()
                .max(Comparator.comparingDouble(team -> win(team, best(team)) - win(team, worst(team))))
                .orElseThrow();
        return "It changes most for %s, which wins %s beside %s and %s beside %s"
                .formatted(
                        name(most),
                        Readable.share(win(most, worst(most)), 1),
                        ways.get(worst(most)),
                        Readable.share(win(most, best(most)), 1),
                        ways.get(best(most)));
    }

    private static String name(List<Entrant> team) {
        return team.get(0).team().name();
    }

    private static double win(List<Entrant> team, int way) {
        return team.get(way).team().win();
    }

    private static int best(List<Entrant> team) {
        return byWins(team).reduce((less, more) -> more).orElseThrow();
    }

    private static int worst(List<Entrant> team) {
        return byWins(team).findFirst().orElseThrow();
    }

    private static Stream<Integer> byWins(List<Entrant> team) {
        return IntStream.range(0, team.size()).boxed().sorted(Comparator.comparingDouble(way -> win(team, way)));
    }
}
