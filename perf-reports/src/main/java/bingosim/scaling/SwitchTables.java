package bingosim.scaling;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Column;
import bingosim.report.Series;
import bingosim.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each arrangement came to, and what each switch bought. */
final class SwitchTables {
    private final Findings findings;

    SwitchTables(Findings findings) {
        this.findings = findings;
    }

    /** The work, with each number of workers, and how they scale. */
    Table work() {
        List<Column> columns = new ArrayList<>(List.of(Cells.text("arrangement"), Cells.number("workers", "", 0)));
        columns.addAll(Cells.range(Metric.STEADY_RUNS.column()));
        columns.addAll(Cells.range(Metric.RUNS.column()));
        columns.addAll(Cells.range(
                Cells.number("times the work of %s".formatted(Bottlenecks.count(findings.fewest())), "", 2)));
        List<List<Object>> rows = new ArrayList<>();
        forEach((arrangement, workers) -> {
            List<Object> row = new ArrayList<>(List.of(arrangement, workers));
            row.addAll(Cells.range(findings.range(arrangement, workers, Metric.STEADY_RUNS)));
            row.addAll(Cells.range(findings.range(arrangement, workers, Metric.RUNS)));
            row.addAll(Cells.range(findings.factor(arrangement, workers, Metric.STEADY_RUNS)));
            rows.add(row);
        });
        return new Table("Work of each arrangement", columns, rows);
    }

    /** Medians of everything else that was counted. */
    Table costs() {
        List<Metric> metrics = List.of(
                Metric.ELAPSED,
                Metric.CLAIMS,
                Metric.MESSAGES,
                Metric.ROWS,
                Metric.STATEMENTS,
                Metric.WAL,
                Metric.LOCK_WAITS,
                Metric.LONG_LOCK_WAITS);
        return medians("Cost of each arrangement, medians", metrics);
    }

    /** Medians of CPU seconds by kind of process. */
    Table cpu() {
        List<Metric> metrics = List.of(
                Metric.CPU_ALL,
                Metric.CPU_MANAGER,
                Metric.CPU_WORKERS,
                Metric.CPU_DATABASE,
                Metric.CPU_BROKER,
                Metric.BUSY,
                Metric.BUSY_OTHERS);
        return medians("CPU per 10,000 runs in steady state, medians", metrics);
    }

    private Table medians(String title, List<Metric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Cells.text("arrangement"), Cells.number("workers", "", 0)));
        metrics.forEach(metric -> columns.add(metric.column()));
        List<List<Object>> rows = new ArrayList<>();
        forEach((arrangement, workers) -> {
            List<Object> row = new ArrayList<>(List.of(arrangement, workers));
            metrics.forEach(metric -> row.add(Cells.median(findings.range(arrangement, workers, metric))));
            rows.add(row);
        });
        return new Table(title, columns, rows);
    }

    private interface Use {
        void of(String arrangement, int workers);
    }

    private void forEach(Use use) {
        for (String arrangement : findings.arrangements()) {
            for (int workers : findings.settings().workers()) {
                if (!findings.of(arrangement, workers).isEmpty()) {
                    use.of(arrangement, workers);
                }
            }
        }
    }

    /** Before and after each switch, and how many times as much was done. */
    List<Block> switches() {
        List<Block> blocks = new ArrayList<>();
        for (int workers : findings.settings().workers()) {
            List<List<Object>> rows = findings.comparisons().stream()
                    .map(each -> switched(each, workers))
                    .toList();
            blocks.add(new Table(
                    "What each switch brings, %s".formatted(Bottlenecks.count(workers)), switchColumns(), rows));
        }
        List<Comparison> comparisons = findings.comparisons();
        if (!comparisons.isEmpty()) {
            blocks.add(gains(comparisons));
        }
        return blocks;
    }

    private static List<Column> switchColumns() {
        List<Column> columns = new ArrayList<>(List.of(Cells.text("phase"), Cells.text("switch")));
        columns.addAll(Cells.range(Metric.STEADY_RUNS.column("runs/s before")));
        columns.addAll(Cells.range(Metric.STEADY_RUNS.column("runs/s after")));
        columns.addAll(Cells.range(Cells.number("times as much", "", 2)));
        columns.add(Cells.number("times the CPU", "", 2));
        columns.add(Cells.number("times the statements", "", 3));
        columns.add(Cells.text("bought"));
        return columns;
    }

    private List<Object> switched(Comparison each, int workers) {
        Optional<Range> gain = findings.gain(each, workers, Metric.STEADY_RUNS);
        List<Object> row = new ArrayList<>(List.of(each.phase(), each.text()));
        row.addAll(Cells.range(findings.range(each.before(), workers, Metric.STEADY_RUNS)));
        row.addAll(Cells.range(findings.range(each.after(), workers, Metric.STEADY_RUNS)));
        row.addAll(Cells.range(gain));
        row.add(Cells.median(findings.gain(each, workers, Metric.CPU_ALL)));
        row.add(Cells.median(findings.gain(each, workers, Metric.STATEMENTS)));
        row.add(gain.map(SwitchTables::bought).orElse("unknown"));
        return row;
    }

    /** Where repeats disagree about whether it helps, it is not said to. */
    private static String bought(Range gain) {
        if (gain.least() <= 1 && gain.most() >= 1) {
            return "nothing that repeats agree on";
        }
        return Bottlenecks.text("%+.0f %%", 100 * (gain.median() - 1));
    }

    private Chart gains(List<Comparison> comparisons) {
        List<Series> series = findings.settings().workers().stream()
                .map(workers -> Series.byCategory(
                        Bottlenecks.count(workers),
                        comparisons.stream()
                                .map(each -> findings.gain(each, workers, Metric.STEADY_RUNS)
                                        .map(Range::median)
                                        .orElse(0.0))
                                .toList()))
                .toList();
        return new Chart(
                "Times as many runs per second after each switch",
                Chart.Kind.BAR,
                "",
                "times as many runs/s",
                comparisons.stream()
                        .map(each -> "%s: %s".formatted(each.phase(), each.text()))
                        .toList(),
                series);
    }
}
