package bingosim.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the measurements say, by arrangement and number of workers. */
record Findings(BenchSettings settings, List<Reading> readings) {
    Findings {
        readings = List.copyOf(readings);
    }

    static Findings of(BenchSettings settings, List<Measurement> measurements) {
        return new Findings(settings, measurements.stream().map(Reading::of).toList());
    }

    int fewest() {
        return settings.workers().get(0);
    }

    int most() {
        return settings.workers().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    List<Reading> of(String arrangement, int workers) {
        return readings.stream()
                .filter(reading -> reading.measurement().arrangement().equals(arrangement)
                        && reading.measurement().workers() == workers)
                .toList();
    }

    /** Those of which there is a measurement, in the order of the first, whoever made them. */
    List<String> arrangements() {
        return readings.stream()
                .map(reading -> reading.measurement().arrangement())
                .distinct()
                .toList();
    }

    /** Over all repeats; empty if it is unknown for one of them. */
    Optional<Range> range(String arrangement, int workers, Metric metric) {
        return range(of(arrangement, workers).stream().map(metric::of).toList());
    }

    /** How many times as much it is with more workers as with the fewest, repeat by repeat. */
    Optional<Range> factor(String arrangement, int workers, Metric metric) {
        return ratio(of(arrangement, fewest()), of(arrangement, workers), metric);
    }

    /** How many times as much it is in one arrangement as in another, repeat by repeat. */
    Optional<Range> gain(Comparison comparison, int workers, Metric metric) {
        return ratio(of(comparison.before(), workers), of(comparison.after(), workers), metric);
    }

    private static Optional<Range> ratio(List<Reading> before, List<Reading> after, Metric metric) {
        List<OptionalDouble> ratios = new ArrayList<>();
        for (Reading late : after) {
            before.stream()
                    .filter(early ->
                            early.measurement().repeat() == late.measurement().repeat())
                    .findFirst()
                    .ifPresent(early -> ratios.add(quotient(metric.of(late), metric.of(early))));
        }
        return range(ratios);
    }

    private static OptionalDouble quotient(OptionalDouble of, OptionalDouble by) {
        return of.isPresent() && by.isPresent() && by.getAsDouble() != 0
                ? OptionalDouble.of(of.getAsDouble() / by.getAsDouble())
                : OptionalDouble.empty();
    }

    private static Optional<Range> range(List<OptionalDouble> values) {
        if (values.isEmpty() || values.stream().anyMatch(OptionalDouble::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                Range.of(values.stream().map(OptionalDouble::getAsDouble).toList()));
    }

    /** Those with measurements of both sides. */
    List<Comparison> comparisons() {
        List<String> measured = arrangements();
        return Arrangements.comparisons(settings).stream()
                .filter(each -> measured.contains(each.before()) && measured.contains(each.after()))
                .toList();
    }

    /** The checksums of batches that are the same; more than one is a failure. */
    List<String> differentChecksums() {
        List<String> different = new ArrayList<>();
        readings.stream()
                .map(reading -> reading.measurement().batch().runs())
                .distinct()
                .forEach(runs -> {
                    List<String> checksums = readings.stream()
                            .map(reading -> reading.measurement().batch())
                            .filter(batch -> batch.runs() == runs)
                            .map(Measurement.PlayedBatch::checksum)
                            .distinct()
                            .toList();
                    if (checksums.size() > 1) {
                        different.add("%d runs: %s".formatted(runs, String.join(", ", checksums)));
                    }
                });
        return different;
    }
}
