package bingosim.scaling;

import bingosim.meter.ProcessKind;
import bingosim.report.Column;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is compared. */
enum Metric {
    STEADY_RUNS("runs/s, steady", "", 0, Reading::steadyRunsPerSecond),
    RUNS("runs/s of elapsed time", "", 0, Reading::runsPerSecond),
    ELAPSED("elapsed", "s", 1, Reading::elapsedSeconds),
    CLAIMS("claims per 10 s", "", 1, Reading::claimsPer10Seconds),
    MESSAGES("messages/s", "", 1, Reading::messagesPerSecond),
    ROWS("rows/s", "", 0, Reading::rowsPerSecond),
    STATEMENTS("statements per run", "", 4, Reading::statementsPerRun),
    WAL("WAL per run", "bytes", 0, Reading::walBytesPerRun),
    LOCK_WAITS("lock waits seen", "", 0, Reading::lockWaits),
    LONG_LOCK_WAITS("lock waits over 200 ms", "", 0, Reading::longLockWaits),
    CPU_ALL("CPU of all per 10,000 runs", "s", 3, Reading::cpuOfAll),
    CPU_MANAGER("manager", "s", 3, reading -> reading.cpu(ProcessKind.MANAGER)),
    CPU_WORKERS("workers", "s", 3, reading -> reading.cpu(ProcessKind.WORKERS)),
    CPU_DATABASE("database", "s", 3, reading -> reading.cpu(ProcessKind.DATABASE)),
    CPU_BROKER("broker", "s", 3, reading -> reading.cpu(ProcessKind.BROKER)),
    BUSY("processors busy", "", 2, Reading::processorsBusy),
    BUSY_WORKERS("processors busy with workers", "", 2, reading -> reading.processorsBusy(ProcessKind.WORKERS)),
    BUSY_OTHERS("processors busy with others", "", 2, reading -> reading.processorsBusy(ProcessKind.OTHERS));

    private final Column column;
    private final Function<Reading, OptionalDouble> value;

    Metric(String name, String unit, int decimals, Function<Reading, OptionalDouble> value) {
        column = new Column(name, unit, decimals);
        this.value = value;
    }

    Column column() {
        return column;
    }

    Column column(String name) {
        return new Column(name, column.unit(), column.decimals());
    }

    /** Empty if it is unknown. */
    OptionalDouble of(Reading reading) {
        return value.apply(reading);
    }
}
