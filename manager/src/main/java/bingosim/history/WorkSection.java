package bingosim.history;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Column;
import bingosim.report.Section;
import bingosim.report.Series;
import bingosim.report.Table;
import bingosim.report.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast runs were played, and by whom. */
final class WorkSection {
    /** As many as have a colour of their own, less one for the others. */
    private static final int MOST_APART = 7;

    private final BatchHistory history;
    private final long runs;
    private final Speed speed;
    private final List<WorkerFigures> workers;
    private final long played;

    WorkSection(BatchHistory history, long runs, Speed speed) {
        this.history = history;
        this.runs = runs;
        this.speed = speed;
        workers = history.workers();
        played = workers.stream().mapToLong(WorkerFigures::runs).sum();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(speedTable());
        blocks.add(course(history.byWorker()));
        if (played > 0) {
            blocks.add(shares());
        }
        blocks.add(workerTable());
        return new Section("How fast, and by whom", blocks);
    }

    private Table speedTable() {
        return new Table(
                "Speed",
                List.of(
                        new Column("Runs", "", 0),
                        new Column("Elapsed", "s", 1),
                        new Column("Throughput", "runs/s", 0),
                        new Column("Workers", "", 0)),
                List.of(List.of(runs, speed.seconds(), speed.runsPerSecond(), workers.size())));
    }

    private Block course(Windows windows) {
        if (windows.areSeveral()) {
            return throughput(windows);
        }
        return new Text(
                windows.all().isEmpty()
                        ? "There are no samples of it: it was run before they were stored, or they could not be."
                        : "It was over before there was a course of time to show: samples are of ten seconds.");
    }

    private Chart throughput(Windows windows) {
        Map<String, String> labels = new LinkedHashMap<>();
        workers.stream().limit(MOST_APART).forEach(worker -> labels.put(worker.worker(), worker.label()));
        return new Chart(
                "Throughput over time",
                Chart.Kind.STACKED_AREA,
                windows.axis(),
                "runs/s",
                windows.perSecond(labels, others(), Window::count));
    }

    private String others() {
        return "%d others".formatted(workers.size() - MOST_APART);
    }

    private Chart shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        workers.stream().limit(MOST_APART).forEach(worker -> shares.merge(worker.label(), share(worker), Double::sum));
        workers.stream().skip(MOST_APART).forEach(worker -> shares.merge(others(), share(worker), Double::sum));
        return new Chart(
                "Share of each worker",
                Chart.Kind.BAR,
                "",
                "share of the runs played (%)",
                List.copyOf(shares.keySet()),
                List.of(Series.byCategory("share", List.copyOf(shares.values()))));
    }

    /** Of what was played: more than was asked for where work was lost, less where samples were. */
    private double share(WorkerFigures worker) {
        return 100.0 * worker.runs() / Math.max(1, played);
    }

    private Table workerTable() {
        List<List<Object>> rows = workers.stream()
                .map(worker -> List.<Object>of(
                        worker.worker(), worker.runs(), share(worker), worker.secondsPlayed(), worker.partitions()))
                .toList();
        return new Table(
                "Workers",
                List.of(
                        new Column("Worker", "", 0),
                        new Column("Runs played", "", 0),
                        new Column("Share", "%", 1),
                        new Column("Time played, over its threads", "s", 1),
                        new Column("Partitions finished", "", 0)),
                rows);
    }
}
