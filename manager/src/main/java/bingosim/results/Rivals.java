package bingosim.results;

import bingosim.compare.CompareBatches;
import bingosim.compare.Comparison;
import bingosim.compare.TeamComparison;
import bingosim.compare.TeamPairs;
import bingosim.compare.UncomparableException;
import bingosim.statistics.TeamSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The team that makes the difference between batches, and what it comes to in each of them. */
final class Rivals {
    private final List<Played> batches;

    Rivals(List<Played> batches) {
        this.batches = batches;
    }

    /** What the team comes to in each batch, the best first. */
    List<Entrant> entrants() {
        return Entrant.sorted(inOrder(subject()));
    }

    /** Of the ways to play, in the order of the batches. */
    List<String> labels() {
        return Entrant.labels(inOrder(subject()));
    }

    /** What the others come to: for each of them one entrant per batch, in the order of the batches. */
    List<List<Entrant>> others() {
        int subject = subject();
        return IntStream.range(0, batches.get(0).teams().size())
                .filter(team -> team != subject)
                .filter(team -> isInAll(team))
                .mapToObj(this::inOrder)
                .toList();
    }

    /** The team whose strategies differ, else the one whose wins differ most; its place in the first batch. */
    private int subject() {
        Comparator<Integer> byStrategies = Comparator.comparingLong(team -> different(team, TeamSummary::strategy));
        return IntStream.range(0, batches.get(0).teams().size())
                .filter(this::isInAll)
                .boxed()
                .max(byStrategies.thenComparingDouble(this::rangeOfWins))
                .orElseThrow(UncomparableException::noTeamInAll);
    }

    private boolean isInAll(int team) {
        return batches.stream().allMatch(batch -> position(team, batch).isPresent());
    }

    private long different(int team, Function<TeamSummary, String> what) {
        return inOrder(team).stream()
                .map(entrant -> what.apply(entrant.team()))
                .distinct()
                .count();
    }

    private double rangeOfWins(int team) {
        var wins = inOrder(team).stream()
                .mapToDouble(entrant -> entrant.team().win())
                .summaryStatistics();
        return wins.getMax() - wins.getMin();
    }

    /** By strategy where each batch has another one, else by batch. */
    private List<Entrant> inOrder(int team) {
        List<Integer> positions = batches.stream()
                .map(batch -> position(team, batch).orElseThrow())
                .toList();
        List<String> strategies = IntStream.range(0, batches.size())
                .mapToObj(batch ->
                        batches.get(batch).teams().get(positions.get(batch)).strategy())
                .toList();
        boolean isByStrategy = strategies.stream().distinct().count() == batches.size();
        return IntStream.range(0, batches.size())
                .mapToObj(batch -> new Entrant(
                        isByStrategy
                                ? strategies.get(batch)
                                : batches.get(batch).batch().name(),
                        batches.get(batch),
                        positions.get(batch)))
                .toList();
    }

    /** Of whom a team of the first batch is compared with, if there is somebody. */
    private Optional<Integer> position(int team, Played batch) {
        return TeamPairs.of(names(batches.get(0)), names(batch)).stream()
                .filter(pair -> pair.first() == team)
                .map(TeamPairs.Pair::second)
                .findFirst();
    }

    private static List<String> names(Played batch) {
        return batch.teams().stream().map(TeamSummary::name).toList();
    }

    /** Each entrant beside each that comes after it; of the best first, then of the next best. */
    static List<Duel> duels(CompareBatches compare, List<Entrant> bestFirst) {
        List<Duel> duels = new ArrayList<>();
        for (int other = 1; other < bestFirst.size(); other++) {
            List<Entrant> compared = new ArrayList<>(bestFirst.subList(0, other + 1));
            Collections.reverse(compared);
            List<Comparison> comparisons = compare.compare(
                    compared.stream().map(entrant -> entrant.played().batch()).toList());
            for (int better = 1; better < compared.size(); better++) {
                duels.add(duel(compared.get(better), compared.get(0), comparisons.get(better - 1)));
            }
        }
        duels.sort(Comparator.comparingInt((Duel duel) -> bestFirst.indexOf(duel.better()))
                .thenComparingInt(duel -> bestFirst.indexOf(duel.other())));
        return duels;
    }

    private static Duel duel(Entrant better, Entrant other, Comparison comparison) {
        return comparison.teams().stream()
                .filter(team -> isOf(team.first(), other) && isOf(team.second(), better))
                .map(team -> new Duel(better, other, team, comparison.warnings()))
                .findFirst()
                .orElseThrow(UncomparableException::noTeamInAll);
    }

    private static boolean isOf(TeamComparison.Side side, Entrant entrant) {
        return side.team().equals(entrant.team().name());
    }
}
