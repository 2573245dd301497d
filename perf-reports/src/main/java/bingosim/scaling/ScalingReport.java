package bingosim.scaling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measurements side by side; the first is what the others are compared with. */
public record ScalingReport(List<Measurement> measurements) {
    public ScalingReport {
        measurements = List.copyOf(measurements);
    }

    /** Whether all of them came to the same results. */
    public boolean hasOneChecksum() {
        return measurements.stream().map(Measurement::checksum).distinct().count() == 1;
    }

    /** A table with a line for each, and a sentence about the checksums. Ends with a line break. */
    public String text() {
        double first = measurements.get(0).runsPerSecond();
        String lines = measurements.stream().map(each -> line(each, first)).collect(Collectors.joining());
        return "workers  elapsed   runs/s  factor  claims  share of each worker%n%s%s%n".formatted(lines, checksums());
    }

    private static String line(Measurement measured, double first) {
        String shares = measured.runsByWorker().stream()
                .map(runs -> String.format(Locale.ROOT, "%.1f %%", 100.0 * runs / measured.runs()))
                .collect(Collectors.joining("  "));
        return String.format(
                Locale.ROOT,
                "%7d %7.1fs %8.0f %7.2f %7d  %s%n",
                measured.workers(),
                measured.elapsed().toMillis() / 1e3,
                measured.runsPerSecond(),
                measured.runsPerSecond() / first,
                measured.claims(),
                shares);
    }

    private String checksums() {
        return hasOneChecksum()
                ? "checksum %s, the same for all".formatted(measurements.get(0).checksum())
                : "THE CHECKSUMS DIFFER: "
                        + measurements.stream().map(Measurement::checksum).collect(Collectors.joining(", "));
    }
}
