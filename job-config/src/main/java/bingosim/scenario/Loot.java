package bingosim.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one attempt at an activity gives, worked out once for all rules that name it. Only roughly: it serves a bound, and
 * exact sums over many outcomes take long.
 *
 * @param isFullyRead whether all that it grants is known: what could not be read was left out
 * @param seconds of the longest loot line
 * @param units by drop how many are expected at most, sorted
 */
record Loot(boolean isFullyRead, int seconds, Map<String, Double> units) {
    private static final int MOST_NAMED = 10;

    static Loot of(Activity activity) {
        List<Outcome> outcomes = activity.attempts().stream()
                .flatMap(line -> line.outcomes().stream())
                .toList();
        Map<String, Double> units = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            double chance = outcome.chance().doubleValue();
            outcome.grants().forEach(grant -> units.merge(grant.drop(), chance * grant.max(), Double::sum));
        }
        boolean isFullyRead = !outcomes.isEmpty()
                && activity.attempts().stream()
                        .noneMatch(line -> line.outcomes().isEmpty())
                && outcomes.stream().noneMatch(outcome -> outcome.grants().isEmpty());
        int seconds = activity.attempts().stream()
                .mapToInt(line -> line.time().seconds())
                .max()
                .orElse(0);
        return new Loot(isFullyRead, seconds, units);
    }

    boolean grantsAnyOf(List<String> drops) {
        return drops.stream().anyMatch(units::containsKey);
    }

    /** Seconds until so many units of these drops are expected. */
    double estimate(List<String> drops, int need) {
        double expected = drops.stream()
                .mapToDouble(drop -> units.getOrDefault(drop, 0.0))
                .sum();
        return need / expected * seconds;
    }

    /** The drops, or as many as one wants to read. */
    String names() {
        String named = units.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return units.size() <= MOST_NAMED ? named : named + " and " + (units.size() - MOST_NAMED) + " more";
    }
}
