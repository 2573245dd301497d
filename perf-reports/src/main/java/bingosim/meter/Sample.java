package bingosim.meter;

import java.util.List;
import java.util.Map;

/**
 * How it was at a moment.
 *
 * @param second since the meter was started
 * @param runsByWorker done by each until then, always in the same order; who has not begun yet is missing at the end
 * @param cpuSeconds used by each kind of process since it began; who cannot be looked at is missing
 */
public record Sample(double second, List<Long> runsByWorker, Map<ProcessKind, Double> cpuSeconds) {
    public Sample {
        runsByWorker = List.copyOf(runsByWorker);
        cpuSeconds = Map.copyOf(cpuSeconds);
    }

    /** None of one that had not begun. */
    public long runs(int worker) {
        return worker < runsByWorker.size() ? runsByWorker.get(worker) : 0;
    }

    public long runs() {
        return runsByWorker.stream().mapToLong(Long::longValue).sum();
    }
}
