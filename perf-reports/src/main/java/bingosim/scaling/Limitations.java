package bingosim.scaling;

import bingosim.meter.ProcessKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures do not say, or not for sure. */
final class Limitations {
    private static final int FEWEST_REPEATS = 3;

    private Limitations() {}

    static List<String> of(Findings findings) {
        List<String> texts = new ArrayList<>();
        texts.add("Manager, database and broker share the machine with the workers and are not limited. "
                + "The meter's own statements, two a second, count as work of the database.");
        String unknown = unknown(findings);
        if (!unknown.isEmpty()) {
            texts.add("Unknown, because not on this machine or not to be looked at, and so not in the sums: " + unknown
                    + ".");
        }
        findings.readings().stream()
                .map(reading -> reading.measurement().preparation().whyNotLimited())
                .filter(why -> !why.isEmpty())
                .findFirst()
                .ifPresent(why -> texts.add("Workers were not held to a share of a processor: " + why
                        + ". So a worker is not the same capacity however many there are."));
        others(findings).ifPresent(texts::add);
        if (!findings.settings().hasOwnDatabase()) {
            texts.add("The database server was given, so synchronous_commit, shared_buffers, work_mem and "
                    + "max_connections were not set; what it has is among the facts.");
        }
        if (findings.arrangements().contains("no-stagger")) {
            texts.add(
                    "Phase 3.7: our workers wait once, when they start, not before each batch. Here they run already, so "
                            + "that switch can only show that it costs nothing.");
        }
        if (findings.arrangements().contains("row-per-run")) {
            texts.add(
                    "Phase 4E: runs have no rows before they are done, so the row that is read before each run is that of "
                            + "the claim, by its primary key, over the connection of the chunk.");
        }
        if (findings.settings().repeats() < FEWEST_REPEATS) {
            texts.add("With fewer than three repeats the ranges say little, and what a switch bought may be chance.");
        }
        runs(findings).ifPresent(texts::add);
        return texts;
    }

    private static String unknown(Findings findings) {
        List<String> kinds = Stream.of(ProcessKind.values())
                .filter(ProcessKind::takesPart)
                .filter(kind -> findings.readings().stream()
                        .allMatch(reading -> reading.cpu(kind).isEmpty()))
                .map(kind -> "CPU of " + kind.label())
                .toList();
        boolean countsStatements = findings.readings().stream()
                .anyMatch(reading -> reading.statementsPerRun().isPresent());
        return String.join(", ", countsStatements ? kinds : Cells.joined(kinds, List.of("number of statements")));
    }

    private static Optional<String> others(Findings findings) {
        List<Double> busy = findings.readings().stream()
                .flatMapToDouble(reading -> reading.processorsBusy(ProcessKind.OTHERS).stream())
                .boxed()
                .toList();
        return busy.isEmpty()
                ? Optional.empty()
                : Optional.of(Bottlenecks.text(
                        "Other processes of this machine kept %.2f processors busy meanwhile (%.2f to %.2f): the more, the less the figures are worth.",
                        Range.of(busy).median(),
                        Range.of(busy).least(),
                        Range.of(busy).most()));
    }

    private static Optional<String> runs(Findings findings) {
        List<Long> runs = findings.readings().stream()
                .map(reading -> reading.measurement().batch().runs())
                .distinct()
                .sorted()
                .toList();
        return runs.size() == 1
                ? Optional.empty()
                : Optional.of("Small messages were measured with fewer runs, at most 4,000 messages: " + runs + ".");
    }
}
