package bingosim.results;

import bingosim.report.Chart;
import bingosim.report.Series;
import bingosim.statistics.TeamSummary.Standing;
import bingosim.verdict.Readable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who comes in at which place, and how often: of two teams that is known from their wins. */
final class RankChart {
    private static final int FEWEST_TEAMS = 3;
    /** Each has a colour of its own, those after them share the last one. */
    private static final int MOST_RANKS = 5;

    private RankChart() {}

    /** Empty where there is nothing more to be seen in it than in the wins, and in batches that do not know it. */
    static Optional<Chart> of(List<Entrant> entrants) {
        List<Standing> standings = entrants.stream()
                .flatMap(entrant -> entrant.team().standing().stream())
                .toList();
        boolean areFew =
                entrants.stream().anyMatch(entrant -> entrant.played().teams().size() < FEWEST_TEAMS);
        return areFew || standings.size() < entrants.size()
                ? Optional.empty()
                : Optional.of(chart(entrants, standings));
    }

    private static Chart chart(List<Entrant> entrants, List<Standing> standings) {
        int worst = standings.stream()
                .mapToInt(standing -> standing.rankShares().size())
                .max()
                .orElseThrow();
        int ranks = Math.min(worst, MOST_RANKS);
        List<Series> series = IntStream.rangeClosed(1, ranks)
                .mapToObj(rank -> rank == ranks && rank < worst
                        ? series("place %d to %d".formatted(rank, worst), standings, rank, worst)
                        : series("place " + rank, standings, rank, rank))
                .toList();
        return new Chart("Places", Chart.Kind.STACKED_BAR, "", "share of the runs", Entrant.labels(entrants), series)
                .of(Chart.Values.PERCENT)
                .saying("%s comes in at place %s on average"
                        .formatted(
                                entrants.get(0).label(),
                                Readable.decimal(standings.get(0).rank().mean(), 2)));
    }

    /** @param from the first of the ranks, to the last */
    private static Series series(String name, List<Standing> standings, int from, int to) {
        return Series.byCategory(
                name,
                standings.stream()
                        .map(standing -> 100 * share(standing.rankShares(), from, to))
                        .toList());
    }

    private static double share(List<Double> shares, int from, int to) {
        return shares.stream()
                .skip(from - 1)
                .limit(to - from + 1)
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
