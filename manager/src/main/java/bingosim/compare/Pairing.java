package bingosim.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether two batches can be compared run by run, and what to know about that.
 *
 * @param isPaired whether runs of the same index share their luck and are known one by one
 * @param warnings why they do not, or why they share less than one might think
 */
record Pairing(boolean isPaired, List<String> warnings) {

    static Pairing of(Candidate first, Candidate second, TeamPairs teams) {
        List<String> reasons = reasonsAgainst(first, second);
        List<String> warnings = new ArrayList<>(reasons);
        if (!isSameShape(first, second)) {
            warnings.add(shapes(first, second, reasons.isEmpty()));
        }
        if (reasons.isEmpty()) {
            warnings.addAll(doubts(first, second, teams));
        }
        warnings.addAll(teams.warnings());
        return new Pairing(reasons.isEmpty(), List.copyOf(warnings));
    }

    private static List<String> reasonsAgainst(Candidate first, Candidate second) {
        List<String> reasons = new ArrayList<>();
        if (!first.batch().seed().equals(second.batch().seed())) {
            reasons.add("not paired: seed %s of %s and seed %s of %s are different luck"
                    .formatted(
                            first.batch().seed(), first.name(), second.batch().seed(), second.name()));
        }
        if (first.batch().engineVersion() != second.batch().engineVersion()) {
            reasons.add("not paired: engine %d played %s and engine %d %s, which draw their luck differently"
                    .formatted(
                            first.batch().engineVersion(),
                            first.name(),
                            second.batch().engineVersion(),
                            second.name()));
        }
        for (Candidate batch : List.of(first, second)) {
            if (!batch.hasRows()) {
                reasons.add("not paired: %s has results=aggregate and knows no single run".formatted(batch.name()));
            }
        }
        return reasons;
    }

    private static List<String> doubts(Candidate first, Candidate second, TeamPairs teams) {
        List<String> doubts = new ArrayList<>();
        if (first.runs() != second.batch().runs()
                || second.runs() != first.batch().runs()) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "%s has %,d finished runs and %s %,d: only those that both have are compared",
                    first.name(),
                    first.runs(),
                    second.name(),
                    second.runs()));
        }
        for (TeamPairs.Pair pair : teams.pairs()) {
            if (pair.first() != pair.second()) {
                doubts.add(
                        "perhaps not paired: %s is team %d of %s and %s team %d of %s, so their luck differs; the intervals hold"
                                .formatted(
                                        first.teams().get(pair.first()).name(),
                                        pair.first() + 1,
                                        first.name(),
                                        second.teams().get(pair.second()).name(),
                                        pair.second() + 1,
                                        second.name()));
            }
        }
        return doubts;
    }

    private static String shapes(Candidate first, Candidate second, boolean isPaired) {
        return "%s%s (%s, %s) and %s (%s, %s) differ in shape, %s"
                .formatted(
                        isPaired ? "perhaps not paired: " : "",
                        first.name(),
                        first.board(),
                        first.scenario().duration(),
                        second.name(),
                        second.board(),
                        second.scenario().duration(),
                        isPaired
                                ? "so the same luck may mean little; the intervals hold"
                                : "so the differences may be those of their boards");
    }

    private static boolean isSameShape(Candidate first, Candidate second) {
        return first.scenario().duration().equals(second.scenario().duration())
                && first.scenario().rows().stream()
                        .map(row -> row.tiles().size())
                        .toList()
                        .equals(second.scenario().rows().stream()
                                .map(row -> row.tiles().size())
                                .toList());
    }
}
