package bingosim.compare;

import bingosim.statistics.TeamSummary;
import java.util.ArrayList;
import java.util.List;

/** Which team of one batch is compared with which of another: those of the same name, and what is left in its order. */
final class TeamPairs {

    /** @param first place of the team in the first batch, from 0 */
    record Pair(int first, int second) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    TeamPairs(Candidate first, Candidate second) {
        List<Integer> left = new ArrayList<>();
        List<String> names = second.teams().stream().map(TeamSummary::name).toList();
        List<Integer> leftInSecond = new ArrayList<>();
        for (int team = 0; team < names.size(); team++) {
            leftInSecond.add(team);
        }
        for (int team = 0; team < first.teams().size(); team++) {
            int namesake = names.indexOf(first.teams().get(team).name());
            if (namesake < 0) {
                left.add(team);
            } else {
                pairs.add(new Pair(team, namesake));
                leftInSecond.remove((Integer) namesake);
            }
        }
        pairInOrder(first, left, second, leftInSecond);
    }

    private void pairInOrder(Candidate first, List<Integer> left, Candidate second, List<Integer> leftInSecond) {
        int both = Math.min(left.size(), leftInSecond.size());
        for (int i = 0; i < both; i++) {
            var pair = new Pair(left.get(i), leftInSecond.get(i));
            pairs.add(pair);
            warnings.add("%s of %s is compared with %s of %s because of their places: their names differ"
                    .formatted(
                            first.teams().get(pair.first()).name(),
                            first.name(),
                            second.teams().get(pair.second()).name(),
                            second.name()));
        }
        left.subList(both, left.size()).forEach(team -> warnLeftOut(first, team));
        leftInSecond.subList(both, leftInSecond.size()).forEach(team -> warnLeftOut(second, team));
    }

    private void warnLeftOut(Candidate batch, int team) {
        warnings.add("%s of %s has no counterpart and is left out"
                .formatted(batch.teams().get(team).name(), batch.name()));
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
