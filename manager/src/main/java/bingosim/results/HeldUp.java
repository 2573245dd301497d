package bingosim.results;

import bingosim.report.Chart;
import bingosim.report.Point;
import bingosim.report.Series;
import bingosim.report.Text;
import bingosim.report.TimeText;
import bingosim.statistics.TeamSummary.RowUnlock;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which row holds teams up: where the time from its unlocking to that of the next one is longest, in the mean of all runs. A run
 * that does not get so far has waited to the end of the event, so that rows at which many fail count as well as slow ones.
 */
final class HeldUp {
    private static final String QUESTION = "Which row holds the teams up?";

    private final List<Entrant> entrants;
    /** Rows that have a next one. */
    private final List<Integer> rows;

    HeldUp(List<Entrant> entrants) {
        this.entrants = entrants;
        int common = entrants.stream()
                .mapToInt(entrant -> entrant.team().rows().size())
                .min()
                .orElse(0);
        rows = IntStream.range(0, common - 1).boxed().toList();
    }

    /** Seconds of waiting in a row, in the mean of all runs. */
    static double wait(Entrant entrant, int row) {
        return unlock(entrant, row + 1) - unlock(entrant, row);
    }

    /** The mean of the second of unlocking, or of the end of the event where it does not come before. */
    private static double unlock(Entrant entrant, int row) {
        RowUnlock unlock = entrant.team().rows().get(row);
        return unlock.share() * unlock.meanUnlockSecond().orElse(0.0)
                + (1 - unlock.share()) * entrant.played().lastSecond();
    }

    private double wait(int row) {
        return entrants.stream()
                .mapToDouble(entrant -> wait(entrant, row))
                .average()
                .orElse(0);
    }

    private double failed(int row) {
        return entrants.stream()
                .map(entrant -> entrant.team().rows())
                .mapToDouble(rows -> rows.get(row).share() - rows.get(row + 1).share())
                .average()
                .orElse(0);
    }

    Text text() {
        if (!holdsUp()) {
            return new Text(QUESTION, "None: no row has to wait for another one.");
        }
        int row = worst();
        return new Text(
                QUESTION,
                "%s%s%s Counted is the time by the clock from the unlocking of a row to that of the next one, on average over all runs; a run that does not get so far has waited to the end. The first row is row 0."
                        .formatted(sentence(), byTeam(), ends()));
    }

    boolean holdsUp() {
        return rows.stream().anyMatch(row -> wait(row) > 0);
    }

    int worst() {
        return rows.stream().max(Comparator.comparingDouble(this::wait)).orElseThrow();
    }

    String sentence() {
        int row = worst();
        double all = rows.stream().mapToDouble(this::wait).sum();
        return "Row %d holds teams up longest: %s until row %d is unlocked, %s of the time to the last row."
                .formatted(row, TimeText.of(wait(row)), row + 1, Readable.share(wait(row) / all, 0));
    }

    /** Where runs do not get any further, if that is somewhere. */
    private String ends() {
        int row = rows.stream().max(Comparator.comparingDouble(this::failed)).orElseThrow();
        return failed(row) == 0
                ? ""
                : " Runs most often end in row %d: %s of all unlock it, but not row %d."
                        .formatted(row, Readable.share(failed(row), 1), row + 1);
    }

    /** Where teams do not wait at the same place, where each of them does. */
    private String byTeam() {
        List<Integer> ofEach = Entrant.drawn(entrants).stream().map(this::worst).toList();
        if (ofEach.stream().distinct().count() == 1) {
            return "";
        }
        return IntStream.range(0, ofEach.size())
                .mapToObj(place -> "%s waits longest in row %d (%s)"
                        .formatted(
                                entrants.get(place).label(),
                                ofEach.get(place),
                                TimeText.of(wait(entrants.get(place), ofEach.get(place)))))
                .collect(Collectors.joining(", ", " ", "."));
    }

    private int worst(Entrant entrant) {
        return rows.stream()
                .max(Comparator.comparingDouble(row -> wait(entrant, row)))
                .orElseThrow();
    }

    Chart chart() {
        List<Series> series = Entrant.drawn(entrants).stream()
                .map(entrant -> Series.measured(
                        entrant.label(),
                        rows.stream()
                                .map(row -> new Point(row, Math.max(0, wait(entrant, row))))
                                .toList()))
                .toList();
        return new Chart("Mean wait in each row until the next one is unlocked", Chart.Kind.LINE, "row", "wait", series)
                .of(Chart.Values.SECONDS)
                .saying(sentence().replaceFirst("\\.$", ""));
    }
}
