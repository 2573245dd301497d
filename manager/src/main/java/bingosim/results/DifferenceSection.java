package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.HeatMap;
import bingosim.report.Point;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.statistics.Rate;
import bingosim.verdict.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** By how much the best is ahead of the others, and how often one beats another. */
final class DifferenceSection {
    private final List<Entrant> entrants;
    private final List<Duel> duels;
    private final List<Duel> ofBest;

    /** @param entrants the best first */
    DifferenceSection(List<Entrant> entrants, List<Duel> duels) {
        this.entrants = entrants;
        this.duels = duels;
        this.ofBest = duels.stream()
                .filter(duel -> duel.better().equals(entrants.get(0)))
                .toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        for (Gain gain : Gain.values()) {
            if (gain != Gain.WINS || !entrants.get(0).isAlone()) {
                blocks.add(chart(gain));
            }
        }
        if (duels.stream().allMatch(duel -> duel.comparison().runByRun().isPresent())) {
            blocks.add(map());
        }
        return new Section("The difference it makes", blocks);
    }

    private Chart chart(Gain gain) {
        List<Point> points = IntStream.range(0, ofBest.size())
                .mapToObj(place -> gain.point(place, ofBest.get(place)))
                .toList();
        return new Chart(
                        gain.title(entrants.get(0)),
                        Chart.Kind.INTERVAL,
                        "",
                        gain.axis(),
                        ofBest.stream().map(duel -> duel.other().label()).toList(),
                        List.of(Series.measured("difference", points)))
                .of(gain.unit())
                .saying(gain.finding(ofBest.get(0)));
    }

    private HeatMap map() {
        List<HeatMap.Row> rows = entrants.stream()
                .map(entrant -> new HeatMap.Row(
                        entrant.label(),
                        entrants.stream().map(other -> field(entrant, other)).toList()))
                .toList();
        return new HeatMap(
                "How often one beats the other with the same luck",
                "",
                new HeatMap.Scale("Share of the runs", "none", "all"),
                "that share",
                "its 95 % interval",
                List.of(new HeatMap.Panel("Each beside each", rows)));
    }

    private HeatMap.Field field(Entrant entrant, Entrant other) {
        Optional<Rate> ahead =
                duels.stream().flatMap(duel -> ahead(duel, entrant, other)).findFirst();
        return HeatMap.Field.of(
                entrant.equals(other) ? "itself" : "beats " + other.label(),
                ahead.map(rate -> 100 * rate.share()),
                ahead.map(rate -> Readable.interval(rate.interval(), 1)).orElse(""));
    }

    private static Stream<Rate> ahead(Duel duel, Entrant entrant, Entrant other) {
        if (duel.better().equals(entrant) && duel.other().equals(other)) {
            return duel.comparison().runByRun().map(runs -> runs.better()).stream();
        }
        return duel.better().equals(other) && duel.other().equals(entrant)
                ? duel.comparison().runByRun().map(runs -> runs.worse()).stream()
                : Stream.empty();
    }
}
