package bingosim.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Who came before whom in one run: by points, then by the earlier second of the last completed tile. Teams that are equal in
 * both share a rank, and the ranks after it are left out: 1, 2, 2, 4. For one thread, used for one run after the other.
 */
public final class Standings {
    private static final int UNKNOWN = -1;

    private final int[] points;
    private final int[] finishedSeconds;
    private int known;

    public Standings(int teams) {
        points = new int[teams];
        finishedSeconds = new int[teams];
        Arrays.fill(points, UNKNOWN);
    }

    /** What a team reached. */
    public void set(int team, int points, int finishedSecond) {
        known += this.points[team] == UNKNOWN ? 1 : 0;
        this.points[team] = points;
        finishedSeconds[team] = finishedSecond;
    }

    /** What is known of other teams of the same run. */
    public void setAll(Standings others) {
        for (int team = 0; team < points.length; team++) {
            if (others.points[team] != UNKNOWN) {
                set(team, others.points[team], others.finishedSeconds[team]);
            }
        }
    }

    public boolean isEmpty() {
        return known == 0;
    }

    /** Whether it is known of every team what it reached. */
    public boolean areComplete() {
        return known == points.length;
    }

    /** Counts the run for every team, and is empty then. */
    public void moveTo(List<TeamCounts> counts) {
        if (!areComplete()) {
            throw new IllegalStateException("%d of %d teams have an end".formatted(known, points.length));
        }
        for (int team = 0; team < points.length; team++) {
            counts.get(team).addRank(rank(team));
        }
        if (points.length > 1) {
            addMargin(counts);
        }
        Arrays.fill(points, UNKNOWN);
        known = 0;
    }

    private int rank(int team) {
        int rank = 1;
        for (int other = 0; other < points.length; other++) {
            rank += isBefore(other, team) ? 1 : 0;
        }
        return rank;
    }

    private boolean isBefore(int team, int other) {
        return points[team] > points[other]
                || points[team] == points[other] && finishedSeconds[team] < finishedSeconds[other];
    }

    /** Of the team that is before all others, if there is one. */
    private void addMargin(List<TeamCounts> counts) {
        int first = 0;
        for (int team = 1; team < points.length; team++) {
            first = isBefore(team, first) ? team : first;
        }
        int best = UNKNOWN;
        for (int other = 0; other < points.length; other++) {
            if (other != first && !isBefore(first, other)) {
                return;
            }
            best = other == first ? best : Math.max(best, points[other]);
        }
        counts.get(first).addMargin(points[first] - best);
    }
}
