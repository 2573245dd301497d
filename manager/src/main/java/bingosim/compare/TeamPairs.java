package bingosim.compare;

import bingosim.statistics.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which team of one batch is compared with which of another: those of the same name, and what is left in its order. */
public final class TeamPairs {
    /** @param first place of the team in the first batch, from 0 */
    public record Pair(int first, int second) {}

    private final List<Pair> pairs;
    private final List<String> warnings = new ArrayList<>();

    TeamPairs(Candidate first, Candidate second) {
        List<String> firstNames = names(first);
        List<String> secondNames = names(second);
        pairs = of(firstNames, secondNames);
        for (Pair pair : pairs) {
            String name = firstNames.get(pair.first());
            String counterpart = secondNames.get(pair.second());
            if (!name.equals(counterpart)) {
                warnings.add("%s of %s is compared with %s of %s because of their places: their names differ"
                        .formatted(name, first.name(), counterpart, second.name()));
            }
        }
        warnLeftOut(first, without(firstNames, pairs.stream().map(Pair::first).toList()));
        warnLeftOut(
                second, without(secondNames, pairs.stream().map(Pair::second).toList()));
    }

    /** Of teams by their names, in their order; those of the same name come first. */
    public static List<Pair> of(List<String> first, List<String> second) {
        List<Pair> pairs = new ArrayList<>(IntStream.range(0, first.size())
                .filter(team -> second.contains(first.get(team)))
                .mapToObj(team -> new Pair(team, second.indexOf(first.get(team))))
                .toList());
        List<Integer> left = without(first, pairs.stream().map(Pair::first).toList());
        List<Integer> leftInSecond =
                without(second, pairs.stream().map(Pair::second).toList());
        IntStream.range(0, Math.min(left.size(), leftInSecond.size()))
                .forEach(each -> pairs.add(new Pair(left.get(each), leftInSecond.get(each))));
        return List.copyOf(pairs);
    }

    private static List<Integer> without(List<String> names, List<Integer> paired) {
        return IntStream.range(0, names.size())
                .filter(team -> !paired.contains(team))
                .boxed()
                .toList();
    }

    private static List<String> names(Candidate batch) {
        return batch.teams().stream().map(TeamSummary::name).toList();
    }

    private void warnLeftOut(Candidate batch, List<Integer> teams) {
        teams.forEach(team -> warnings.add("%s of %s has no counterpart and is left out"
                .formatted(batch.teams().get(team).name(), batch.name())));
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
