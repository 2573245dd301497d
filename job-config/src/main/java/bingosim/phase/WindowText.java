package bingosim.phase;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A window in one line: who, when, which batches, and for each phase how often, how long and which share of it all. */
final class WindowText {
    private WindowText() {}

    /** @param samples of one window, at least one */
    static String of(UUID worker, Instant window, List<Sample> samples) {
        String batches = samples.stream()
                .map(sample -> sample.key().batchId())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        long all = samples.stream().mapToLong(Sample::nanos).sum();
        String phases = byPhase(samples).entrySet().stream()
                .map(entry -> phase(entry.getKey(), entry.getValue(), all))
                .collect(Collectors.joining(", "));
        return "worker %s, 10 s from %s, batch %s: %s"
                .formatted(worker.toString().substring(0, 8), window, batches, phases);
    }

    private static Map<Phase, List<Sample>> byPhase(List<Sample> samples) {
        return samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.key().phase(), () -> new EnumMap<>(Phase.class), Collectors.toList()));
    }

    private static String phase(Phase phase, List<Sample> samples, long all) {
        long count = samples.stream().mapToLong(Sample::count).sum();
        long nanos = samples.stream().mapToLong(Sample::nanos).sum();
        return String.format(
                Locale.ROOT,
                "%s %,d in %.6f s (%.1f %%)",
                phase.label(),
                count,
                nanos / 1e9,
                100.0 * nanos / Math.max(1, all));
    }
}
