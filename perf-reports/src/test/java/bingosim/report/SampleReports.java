package bingosim.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports to write, and how one looks: {@code main} writes it to a directory, to be opened with a browser. */
final class SampleReports {
    private SampleReports() {}

    public static void main(String[] arguments) throws IOException {
        ReportFiles.write(everything(), Path.of(arguments[0]));
    }

    /** One of every kind, with names that are anything but harmless. */
    static Report everything() {
        return new Report(
                "What more workers bring to <winter & 'co'>",
                "Three workers play 2.6 times as many runs per second as one; the rest goes to the database.",
                List.of(
                        new Fact("Commit", "0123456789abcdef0123456789abcdef01234567"),
                        new Fact("Command", "./bingosim bench --workers 1,2,3 scenario=winter-bingo-2025 runs=200000"),
                        new Fact("Limits", "One machine; the broker was on it, too.")),
                List.of(
                        new Section(
                                "Scaling",
                                List.of(
                                        new Text("Each <b>batch</b> was played five times."),
                                        SCALING,
                                        shares(),
                                        scalingTable())),
                        new Section("Over time", List.of(throughput(), phases(), switches()))));
    }

    static final Chart SCALING = new Chart(
            "Runs per second by workers",
            Chart.Kind.LINE,
            "workers",
            "runs/s",
            List.of(
                    Series.measured(
                            "measured, median of 5",
                            List.of(new Point(1, 2210), new Point(2, 4190), new Point(3, 5730))),
                    Series.ideal("ideal", List.of(new Point(1, 2210), new Point(2, 4420), new Point(3, 6630)))));

    static Table scalingTable() {
        return new Table(
                "Every repeat",
                List.of(
                        new Column("Workers", "", 0),
                        new Column("Repeat", "", 0),
                        new Column("Elapsed", "s", 1),
                        new Column("Throughput", "runs/s", 0),
                        new Column("Claims", "", 0),
                        new Column("Remark", "", 0)),
                IntStream.range(0, 45)
                        .mapToObj(i -> List.<Object>of(
                                1 + i / 15,
                                1 + i % 15,
                                90.123 / (1 + i / 15),
                                2210.4 * (1 + i / 15),
                                32L,
                                i == 7 ? "</script><b>bold</b>" : ""))
                        .toList());
    }

    private static Chart shares() {
        return new Chart(
                "Share per worker",
                Chart.Kind.STACKED_BAR,
                "",
                "share of runs (%)",
                List.of("1 worker", "2 workers", "3 workers"),
                List.of(
                        Series.byCategory("first", List.of(100, 50.4, 33.9)),
                        Series.measured("second", List.of(new Point(1, 49.6), new Point(2, 33.2))),
                        Series.measured("third", List.of(new Point(2, 32.9)))));
    }

    private static Chart throughput() {
        return new Chart(
                "Throughput over time",
                Chart.Kind.LINE,
                "seconds since the start",
                "runs/s",
                IntStream.range(0, 5)
                        .mapToObj(worker -> Series.measured(
                                "worker 6f1c09a" + worker,
                                IntStream.range(0, 30)
                                        .mapToObj(i ->
                                                new Point(i * 10, 2000 + 150 * worker + 120 * Math.sin(i + worker)))
                                        .toList()))
                        .toList());
    }

    private static Chart phases() {
        return new Chart(
                "Phases over time",
                Chart.Kind.STACKED_AREA,
                "seconds since the start",
                "seconds per second, over all threads",
                IntStream.range(0, 7)
                        .mapToObj(phase -> Series.measured(
                                List.of("claim", "load", "simulate", "persist", "dispatch", "watch", "summarise")
                                        .get(phase),
                                IntStream.range(0, 30)
                                        .mapToObj(i ->
                                                new Point(i * 10, phase == 2 ? 1.6 : 0.05 + 0.02 * Math.cos(i * phase)))
                                        .toList()))
                        .toList());
    }

    private static Chart switches() {
        return new Chart(
                "Before and after of every switch",
                Chart.Kind.BAR,
                "switch",
                "runs/s",
                List.of("binary COPY instead of inserts", "</script><img src=x onerror=alert(1)>", "pace"),
                List.of(
                        Series.byCategory("before", List.of(1800, 2100, 2190)),
                        Series.byCategory("after", List.of(2190, 2200, 2210))));
    }

    /** What has ranges around its values, and fields of colour. */
    static Report ranges() {
        var box = new Point(0, 3_600, List.of(new Range(1_800, 9_000), new Range(2_700, 4_500)));
        var interval = new Point(0, 12.5, List.of(new Range(10, 15)));
        var boxes = new Chart("Last tile", Chart.Kind.BOX, "", "time", List.of("<Red>"), series("middle", box))
                .of(Chart.Values.SECONDS)
                .saying("Red is done after 1 h");
        var intervals = new Chart("Lead", Chart.Kind.INTERVAL, "", "wins", List.of("Red"), series("lead", interval));
        var bands = new Chart("Rows", Chart.Kind.BAND, "row", "time", series("Red", box)).of(Chart.Values.SECONDS);
        var rates =
                new Chart("Rate", Chart.Kind.LINE, "runs", "wins", series("Red", interval)).of(Chart.Values.PERCENT);
        return new Report(
                "Ranges",
                "Red wins.",
                List.of(),
                List.of(new Section(
                        "All", List.of(new Text("Why?", "Luck."), boxes, intervals, bands, rates, board()))));
    }

    private static List<Series> series(String name, Point point) {
        return List.of(Series.measured(name, List.of(point)));
    }

    static HeatMap board() {
        return new HeatMap(
                "Board",
                "",
                new HeatMap.Scale("Share", "none", "all"),
                "share of the runs",
                "time",
                Stream.of("Red", "Blue", "Green")
                        .map(team -> new HeatMap.Panel(
                                team,
                                List.of(new HeatMap.Row(
                                        "Row 0",
                                        List.of(
                                                HeatMap.Field.of("<b>Tile</b>", Optional.of(99.96), "3 h"),
                                                HeatMap.Field.of("Rare", Optional.of(0.04), ""),
                                                HeatMap.Field.of("None", Optional.empty(), ""))))))
                        .toList());
    }
}
