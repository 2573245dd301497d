package bingosim.results;

import bingosim.statistics.TeamSummary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A team of a batch among others that it is shown beside.
 *
 * @param label tells it from the others
 * @param position of the team in its scenario
 */
record Entrant(String label, Played played, int position) {
    /** As many as lines can be told apart. */
    static final int MOST_DRAWN = 4;

    private static final Comparator<Entrant> BEST_FIRST = Comparator.comparingDouble(
                    (Entrant entrant) -> -entrant.team().win())
            .thenComparingDouble(entrant -> -entrant.team().points().mean())
            .thenComparingDouble(entrant -> entrant.team().finishedSecond().mean());

    /** Whether there is nobody whom it could beat. */
    boolean isAlone() {
        return played.teams().size() == 1;
    }

    TeamSummary team() {
        return played.teams().get(position);
    }

    /** The teams of a batch, the best first. */
    static List<Entrant> of(Played played) {
        boolean isOneStrategy =
                played.teams().stream().map(TeamSummary::strategy).distinct().count() == 1;
        return sorted(IntStream.range(0, played.teams().size())
                .mapToObj(team -> new Entrant(label(played.teams().get(team), isOneStrategy), played, team))
                .toList());
    }

    /** By wins, then by points, then by time. */
    static List<Entrant> sorted(List<Entrant> entrants) {
        return entrants.stream().sorted(BEST_FIRST).toList();
    }

    static List<Entrant> drawn(List<Entrant> entrants) {
        return entrants.subList(0, Math.min(MOST_DRAWN, entrants.size()));
    }

    private static String label(TeamSummary team, boolean isOneStrategy) {
        return isOneStrategy ? team.name() : "%s (%s)".formatted(team.name(), team.strategy());
    }

    static List<String> labels(List<Entrant> entrants) {
        return entrants.stream().map(Entrant::label).toList();
    }
}
