package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.HeatMap;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.report.TimeText;
import bingosim.statistics.TeamSummary.RowUnlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When rows are unlocked, in how many of the runs, and at which of them teams wait. */
final class RowSection {
    /** From here on the map has a line for each team, else one for each row of the board. */
    private static final int MANY = 7;

    private static final double MOST = 0.5;

    private final List<Entrant> entrants;

    RowSection(List<Entrant> entrants) {
        this.entrants = entrants;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        var heldUp = new HeldUp(entrants);
        if (heldUp.holdsUp()) {
            if (entrants.size() > Entrant.MOST_DRAWN) {
                blocks.add(new Text("The %d best are drawn; the map below has all.".formatted(Entrant.MOST_DRAWN)));
            }
            blocks.add(timeLine());
            blocks.add(heldUp.chart());
        } else {
            blocks.add(new Text("No row has to wait for another one: there is no time line to draw."));
        }
        if (!allUnlockAll() || entrants.size() > Entrant.MOST_DRAWN) {
            blocks.add(map());
        } else {
            blocks.add(new Text("Every row is unlocked in every run."));
        }
        return new Section("Rows", blocks);
    }

    private boolean allUnlockAll() {
        return entrants.stream()
                .flatMap(entrant -> entrant.team().rows().stream())
                .allMatch(row -> row.share() == 1);
    }

    private Chart timeLine() {
        List<Series> series = Entrant.drawn(entrants).stream()
                .map(entrant -> Series.measured(
                        entrant.label(),
                        entrant.team().rows().stream()
                                .flatMap(RowSection::point)
                                .toList()))
                .toList();
        return new Chart("When each row is unlocked", Chart.Kind.BAND, "row", "time since the start", series)
                .of(Chart.Values.SECONDS)
                .saying(finding());
    }

    private static Stream<Point> point(RowUnlock row) {
        List<Range> ranges = row.unlockSecond()
                .map(second -> List.of(new Range(second.p5(), second.p95()), new Range(second.p25(), second.p75())))
                .orElse(List.of());
        return middle(row).map(second -> new Point(row.row(), second, ranges)).stream();
    }

    /** The middle run, or the mean where that is all there is. */
    static Optional<Double> middle(RowUnlock row) {
        Optional<Double> median = row.unlockSecond().map(second -> (double) second.p50());
        return median.isPresent() ? median : row.meanUnlockSecond();
    }

    /** When the last row is unlocked, or which is the last that the best unlocks in most of its runs. */
    private String finding() {
        List<RowUnlock> rows = entrants.get(0).team().rows();
        int last = rows.size() - 1;
        RowUnlock furthest = rows.stream()
                .filter(row -> row.share() >= MOST)
                .reduce((before, after) -> after)
                .orElseThrow();
        if (furthest.row() < last) {
            return "Row %d of %d is the last that %s unlocks in most runs, after %s"
                    .formatted(furthest.row(), last, entrants.get(0).label(), time(furthest));
        }
        return Entrant.drawn(entrants).stream()
                .filter(entrant -> last < entrant.team().rows().size()
                        && entrant.team().rows().get(last).share() > 0)
                .map(entrant -> "%s for %s".formatted(time(entrant.team().rows().get(last)), entrant.label()))
                .collect(Collectors.joining(", ", "The last row, row %d, is unlocked after ".formatted(last), ""));
    }

    private static String time(RowUnlock row) {
        return middle(row).map(TimeText::of).orElse("");
    }

    private HeatMap map() {
        boolean isByTeam = entrants.size() >= MANY;
        List<HeatMap.Row> rows = isByTeam
                ? entrants.stream()
                        .map(entrant -> new HeatMap.Row(
                                entrant.label(),
                                entrant.team().rows().stream()
                                        .skip(1)
                                        .map(row -> field("Row " + row.row(), row))
                                        .toList()))
                        .toList()
                : entrants.get(0).team().rows().stream()
                        .skip(1)
                        .map(row -> new HeatMap.Row(
                                "Row " + row.row(),
                                entrants.stream()
                                        .filter(entrant -> row.row()
                                                < entrant.team().rows().size())
                                        .map(entrant -> field(
                                                entrant.label(),
                                                entrant.team().rows().get(row.row())))
                                        .toList()))
                        .toList();
        return new HeatMap(
                "How often each row is unlocked, and when",
                "",
                new HeatMap.Scale("Share of the runs that unlock the row", "none", "all"),
                "that share",
                "time since the start in the middle one of these runs",
                List.of(new HeatMap.Panel(isByTeam ? "By team" : "By row", rows)));
    }

    private static HeatMap.Field field(String name, RowUnlock row) {
        return HeatMap.Field.of(name, Optional.of(100 * row.share()), time(row));
    }
}
