package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Point;
import bingosim.report.Range;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.statistics.Rate;
import bingosim.statistics.TeamSummary.Interval;
import bingosim.verdict.Readable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** Whether there were runs enough: how the win rates settled with more and more of them. */
final class ConvergenceSection {
    private static final double NEAR = 0.2;

    private final JdbcOperations jdbc;
    private final List<Entrant> entrants;

    /** @param entrants the best first */
    ConvergenceSection(JdbcOperations jdbc, List<Entrant> entrants) {
        this.jdbc = jdbc;
        this.entrants = entrants;
    }

    Section section() {
        return new Section("Were there enough runs?", blocks());
    }

    private List<Block> blocks() {
        try {
            return List.of(
                    new Text(
                            "The line is the share of runs won among the runs so far; the band is its 95 % interval. As long as the lines still wander out of the final band, more runs are needed."),
                    chart());
        } catch (UnreadableAggregateException e) {
            return List.of(new Text("How the win rate settled cannot be shown: %s.".formatted(e.reason())));
        }
    }

    /** Those whose lines are near enough that the scale of the best still shows how it settles. */
    private List<Entrant> near() {
        double best = entrants.get(0).team().win();
        return Entrant.drawn(entrants).stream()
                .filter(entrant -> best - entrant.team().win() < NEAR)
                .toList();
    }

    private Chart chart() {
        List<Entrant> near = near();
        Map<Long, List<WinsByRuns.Known>> known = new HashMap<>();
        List<List<Point>> lines = near.stream()
                .map(entrant -> points(
                        entrant,
                        known.computeIfAbsent(
                                entrant.played().batch().id(), id -> new WinsByRuns(jdbc, entrant.played()).find())))
                .toList();
        List<Series> series = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            series.add(Series.measured(near.get(line).label(), lines.get(line)));
        }
        return new Chart("Win rate by number of runs", Chart.Kind.LINE, "runs", "share of the runs won", series)
                .of(Chart.Values.PERCENT)
                .saying(finding(entrants.get(0), lines.get(0)));
    }

    private static List<Point> points(Entrant entrant, List<WinsByRuns.Known> known) {
        return known.stream()
                .map(each -> {
                    Rate win = each.wins().get(entrant.position());
                    var range = new Range(
                            100 * win.interval().low(), 100 * win.interval().high());
                    return new Point(each.runs(), 100 * win.share(), List.of(range));
                })
                .toList();
    }

    static String finding(Entrant entrant, List<Point> line) {
        Interval last = entrant.team().winInterval();
        double since = line.get(line.size() - 1).x();
        for (int place = line.size() - 1; place >= 0; place--) {
            double share = line.get(place).y() / 100;
            if (share < last.low() || share > last.high()) {
                break;
            }
            since = line.get(place).x();
        }
        return "The win rate of %s has been within its final interval since %s"
                .formatted(entrant.label(), Readable.runs(Math.round(since)));
    }
}
