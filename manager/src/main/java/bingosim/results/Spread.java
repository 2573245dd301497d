package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Chart.Values;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.report.TimeText;
import bingosim.statistics.Figure;
import bingosim.statistics.TeamSummary;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that every run gives, and how it varies from run to run. */
enum Spread {
    POINTS("Points", "points", Values.NUMBERS, TeamSummary::points),
    TILES("Tiles completed", "tiles", Values.NUMBERS, TeamSummary::tiles),
    ROW_REACHED("Row reached", "last row unlocked, the first is row 0", Values.NUMBERS, TeamSummary::rowReached),
    LAST_TILE("Time of the last tile", "time since the start", Values.SECONDS, TeamSummary::finishedSecond);

    private final String title;
    private final String axis;
    private final Values values;
    private final Function<TeamSummary, Figure> figure;

    Spread(String title, String axis, Values values, Function<TeamSummary, Figure> figure) {
        this.title = title;
        this.axis = axis;
        this.values = values;
        this.figure = figure;
    }

    /** A chart, but where there is no spread to be seen a sentence. */
    Block of(List<Entrant> entrants) {
        long different = entrants.stream()
                .map(entrant -> figure.apply(entrant.team()))
                .flatMap(each -> Stream.of(each.p5(), each.p95()))
                .distinct()
                .count();
        return different == 1 ? sentence(entrants) : chart(entrants);
    }

    /** The means may differ all the same. */
    private Text sentence(List<Entrant> entrants) {
        String means = Entrant.drawn(entrants).stream()
                .map(entrant -> "%s of %s"
                        .formatted(Readable.decimal(figure.apply(entrant.team()).mean(), 2), entrant.label()))
                .collect(Collectors.joining(", "));
        return new Text(
                title,
                "%s runs%s; on average %s."
                        .formatted(
                                usual(figure.apply(entrants.get(0).team())),
                                entrants.size() == 1 ? "" : ", whoever plays",
                                means));
    }

    private Chart chart(List<Entrant> entrants) {
        List<Point> points = IntStream.range(0, entrants.size())
                .mapToObj(place -> point(place, figure.apply(entrants.get(place).team())))
                .toList();
        return new Chart(
                        title,
                        Chart.Kind.BOX,
                        "",
                        axis,
                        Entrant.labels(entrants),
                        List.of(Series.measured("middle of all runs", points)))
                .of(values)
                .saying(finding(entrants));
    }

    private static Point point(int place, Figure figure) {
        return new Point(
                place,
                figure.p50(),
                List.of(new Range(figure.p5(), figure.p95()), new Range(figure.p25(), figure.p75())));
    }

    /** Who is ahead in the middle run; of times, which are of different numbers of tiles, that of the first. */
    private String finding(List<Entrant> entrants) {
        Entrant best = values == Values.SECONDS
                ? entrants.get(0)
                : entrants.stream()
                        .max(Comparator.comparingDouble(this::middle))
                        .orElseThrow();
        boolean isAlone = values == Values.SECONDS
                || entrants.stream()
                                .filter(entrant -> middle(entrant) == middle(best))
                                .count()
                        == 1;
        Figure shown = figure.apply(best.team());
        String middle = "%s: %s in the middle run".formatted(title, text(shown.p50()));
        return isAlone ? "%s of %s, %s".formatted(middle, best.label(), usual(shown)) : middle + " of the best";
    }

    private String usual(Figure figure) {
        String low = text(figure.p5());
        String high = text(figure.p95());
        return low.equals(high) ? low + " in at least 9 of 10" : "%s to %s in 9 of 10".formatted(low, high);
    }

    private double middle(Entrant entrant) {
        return figure.apply(entrant.team()).p50();
    }

    private String text(double value) {
        return values == Values.SECONDS ? TimeText.of(value) : Readable.number(value);
    }
}
