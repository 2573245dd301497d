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
        String line = "%,d runs, %d workers, %d runs per message: %.1f s, %,.0f runs/s, %,d messages, %.0f/s%n"
                + "inserted in %.1f s, published in %.1f s (%.0f messages/s)%n"
                + "statements: %.3f per run%n%s"
                + "processor: publisher %.1f s, workers %s s%n"
                + "runs of each worker: %s%n%schecksum %s%n";
        return String.format(
                Locale.ROOT,
                line,
                batch.runs(),
                workers.size(),
                tuning.runsPerMessage(),
                seconds(times.elapsed()),
                runsPerSecond(),
                messages,
                messagesPerSecond(),
                seconds(times.inserting()),
                seconds(times.publishing()),
                messagesPublishedPerSecond(),
                statementsPerRun(),
                statementLines(),
                seconds(publisher.cpu()),
                ofWorkers(worker -> String.format(Locale.ROOT, "%.1f", seconds(worker.cpu()))),
                ofWorkers(worker -> "" + worker.runs()),
                timeLines(),
                checksum);
    }

    private String statementLines() {
        return statements().keySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "  %-14s %,10d  %.4f per run%n",
                        each,
                        sent(each),
                        (double) sent(each) / batch.runs()))
                .collect(Collectors.joining());
    }

    private String ofWorkers(Function<OldProcess, String> text) {
        return workers.stream().map(text).collect(Collectors.joining(", "));
    }

    private String timeLines() {
        return workers.stream()
                .map(worker -> "per second: %s%n".formatted(worker.runsPerSecond()))
                .collect(Collectors.joining());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
