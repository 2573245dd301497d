package bingosim.oldprotocol;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the old protocol made of a batch.
 *
 * @param messages that were published
 * @param checksum over all results, as ours
 */
public record OldMeasurement(
        OldBatch batch,
        OldTuning tuning,
        OldTimes times,
        long messages,
        OldProcess publisher,
        List<OldProcess> workers,
        String checksum) {
    public OldMeasurement {
        workers = List.copyOf(workers);
    }

    public double runsPerSecond() {
        return perSecond(batch.runs(), times.elapsed());
    }

    /** Over the whole time. */
    public double messagesPerSecond() {
        return perSecond(messages, times.elapsed());
    }

    /** While they were published. */
    public double messagesPublishedPerSecond() {
        return perSecond(messages, times.publishing());
    }

    private static double perSecond(long count, Duration time) {
        return count * 1e9 / time.toNanos();
    }

    /** Of publisher and workers. */
    public Map<OldStatement, Long> statements() {
        Map<OldStatement, Long> all = new EnumMap<>(OldStatement.class);
        Stream.concat(Stream.of(publisher), workers.stream())
                .forEach(process ->
                        process.statements().forEach((statement, count) -> all.merge(statement, count, Long::sum)));
        return all;
    }

    public long sent(OldStatement statement) {
        return statements().getOrDefault(statement, 0L);
    }

    public double statementsPerRun() {
        return (double) statements().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                / batch.runs();
    }

    /** Some lines, the last of which ends with a line break. */
    public String text() {
        return batchLine()
                + timeLine()
                + line("statements: %.3f per run%n", statementsPerRun())
                + statementLines()
                + line("processor: publisher %.1f s, ", seconds(publisher.cpu()))
                + line("workers %s s%n", ofWorkers(worker -> line("%.1f", seconds(worker.cpu()))))
                + line("runs of each worker: %s%n", ofWorkers(worker -> "" + worker.runs()))
                + secondLines()
                + line("checksum %s%n", checksum);
    }

    private String batchLine() {
        return line(
                "%,d runs, %d workers, %d runs per message: %.1f s, %,.0f runs/s, %,d messages, %.0f/s%n",
                batch.runs(),
                workers.size(),
                tuning.runsPerMessage(),
                seconds(times.elapsed()),
                runsPerSecond(),
                messages,
                messagesPerSecond());
    }

    private String timeLine() {
        return line(
                "inserted in %.1f s, published in %.1f s (%.0f messages/s)%n",
                seconds(times.inserting()), seconds(times.publishing()), messagesPublishedPerSecond());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private String statementLines() {
        return statements().keySet().stream()
                .map(each ->
                        line("  %-14s %,10d  %.4f per run%n", each, sent(each), (double) sent(each) / batch.runs()))
                .collect(Collectors.joining());
    }

    private String ofWorkers(Function<OldProcess, String> text) {
        return workers.stream().map(text).collect(Collectors.joining(", "));
    }

    private String secondLines() {
        return workers.stream()
                .map(worker -> line("per second: %s%n", worker.runsPerSecond()))
                .collect(Collectors.joining());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
