package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.statistics.TeamSummary;
import bingosim.verdict.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who wins, and how often. */
final class WinSection {
    private static final int MOST_NAMED = 3;

    private final List<Entrant> entrants;
    private final int decimals;

    WinSection(List<Entrant> entrants) {
        this.entrants = entrants;
        decimals = Readable.decimals(entrants.get(0).played().runs());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(chart());
        RankChart.of(entrants).ifPresent(blocks::add);
        return new Section("Who wins", blocks);
    }

    private Block chart() {
        if (entrants.stream().allMatch(Entrant::isAlone)) {
            return new Text("One team plays alone, so it always wins.");
        }
        List<Series> series = new ArrayList<>();
        series.add(Series.measured("wins", wins()));
        if (entrants.stream().anyMatch(entrant -> entrant.team().tie() > 0)) {
            series.add(Series.byCategory("shared first place", shares(TeamSummary::tie)));
        }
        series.add(Series.ideal(
                "losses", Series.byCategory("losses", shares(TeamSummary::loss)).points()));
        return new Chart(
                        "Wins, ties and losses",
                        Chart.Kind.STACKED_BAR,
                        "",
                        "share of the runs",
                        Entrant.labels(entrants),
                        series)
                .of(Chart.Values.PERCENT)
                .saying(finding());
    }

    private String finding() {
        String named = entrants.stream()
                .limit(MOST_NAMED)
                .map(entrant -> "%s %s"
                        .formatted(
                                entrant.label(), Readable.share(entrant.team().win(), decimals)))
                .collect(Collectors.joining(", "));
        return "Share of runs won: %s%s".formatted(named, entrants.size() > MOST_NAMED ? ", the others less" : "");
    }

    private List<Point> wins() {
        return IntStream.range(0, entrants.size())
                .mapToObj(place -> {
                    TeamSummary team = entrants.get(place).team();
                    var interval = new Range(
                            100 * team.winInterval().low(),
                            100 * team.winInterval().high());
                    return new Point(place, 100 * team.win(), List.of(interval));
                })
                .toList();
    }

    private List<Double> shares(ToDoubleFunction<TeamSummary> share) {
        return entrants.stream()
                .map(entrant -> 100 * share.applyAsDouble(entrant.team()))
                .toList();
    }
}
