package bingosim.meter;

import bingosim.process.MachineCpu;
import bingosim.process.ProcessTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which processes take part in a batch.
 *
 * @param manager which is not counted with its children: they may be workers
 * @param database of which all others are children; none if it is not on this machine
 * @param broker the same
 */
public record Processes(long manager, List<Long> workers, Optional<Long> database, Optional<Long> broker) {
    public Processes {
        workers = List.copyOf(workers);
    }

    /** Those that cannot be looked at are missing. */
    public Map<ProcessKind, Double> cpuSeconds() {
        ProcessTable table = ProcessTable.read();
        Map<ProcessKind, Double> seconds = new EnumMap<>(ProcessKind.class);
        table.seconds(manager).ifPresent(used -> seconds.put(ProcessKind.MANAGER, used));
        List<OptionalDouble> ofWorkers =
                workers.stream().map(table::treeSeconds).toList();
        if (ofWorkers.stream().allMatch(OptionalDouble::isPresent)) {
            seconds.put(
                    ProcessKind.WORKERS,
                    ofWorkers.stream().mapToDouble(OptionalDouble::getAsDouble).sum());
        }
        put(seconds, ProcessKind.DATABASE, database, table);
        put(seconds, ProcessKind.BROKER, broker, table);
        double counted =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        MachineCpu.busySeconds().ifPresent(busy -> seconds.put(ProcessKind.OTHERS, busy - counted));
        return seconds;
    }

    /** What the worker that has used least has used, empty if they cannot be looked at. */
    public OptionalDouble leastOfWorkers() {
        ProcessTable table = ProcessTable.read();
        return workers.stream()
                .map(table::treeSeconds)
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    private static void put(
            Map<ProcessKind, Double> seconds, ProcessKind kind, Optional<Long> root, ProcessTable table) {
        root.map(table::treeSeconds).ifPresent(used -> used.ifPresent(value -> seconds.put(kind, value)));
    }
}
