package bingosim.scaling;

import bingosim.report.Block;
import bingosim.report.Column;
import bingosim.report.Table;
import java.util.ArrayList;
import java.util.List;

/** Each measurement by itself. */
final class MeasurementTable {
    private static final List<Metric> METRICS = List.of(
            Metric.ELAPSED, Metric.STEADY_RUNS, Metric.CLAIMS, Metric.STATEMENTS, Metric.CPU_ALL, Metric.BUSY_OTHERS);

    private MeasurementTable() {}

    static Block of(Findings findings) {
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("arrangement"),
                Cells.number("workers", "", 0),
                Cells.number("repeat", "", 0),
                Cells.number("runs", "", 0),
                Cells.number("claims", "", 0),
                Cells.number("steady from", "s", 1),
                Cells.number("steady to", "s", 1),
                Cells.text("settled"),
                Cells.text("checksum")));
        METRICS.forEach(metric -> columns.add(metric.column()));
        return new Table(
                "Measurements",
                columns,
                findings.readings().stream().map(MeasurementTable::row).toList());
    }

    private static List<Object> row(Reading reading) {
        Measurement measured = reading.measurement();
        List<Object> row = new ArrayList<>(List.of(
                measured.arrangement(),
                measured.workers(),
                measured.repeat(),
                measured.batch().runs(),
                measured.batch().played().claims()));
        row.add(reading.steady().<Object>map(state -> state.from().second()).orElse(""));
        row.add(reading.steady().<Object>map(state -> state.to().second()).orElse(""));
        row.add(reading.isSettled() ? "yes" : "no");
        row.add(measured.batch().checksum());
        METRICS.forEach(metric -> row.add(metric.of(reading).stream()
                .<Object>mapToObj(value -> value)
                .findFirst()
                .orElse("")));
        return row;
    }
}
