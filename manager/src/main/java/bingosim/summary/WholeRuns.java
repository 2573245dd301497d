package bingosim.summary;

import bingosim.statistics.Standings;
import bingosim.statistics.TeamCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of runs together. Mostly those of one come one after the other; others wait for the rest. For one thread. */
final class WholeRuns {
    private final List<TeamCounts> counts;
    private final Map<Integer, Standings> waiting = new HashMap<>();
    private Standings standings;
    private int run = -1;

    /** @param counts get the standings of each run of which all rows have come */
    WholeRuns(List<TeamCounts> counts) {
        this.counts = counts;
        standings = new Standings(counts.size());
    }

    void add(int run, int team, int points, int finishedSecond) {
        turnTo(run);
        standings.set(team, points, finishedSecond);
        if (standings.areComplete()) {
            standings.moveTo(counts);
        }
    }

    private void turnTo(int next) {
        if (next == run) {
            return;
        }
        Standings begun = waiting.remove(next);
        if (!standings.isEmpty()) {
            waiting.put(run, standings);
            standings = new Standings(counts.size());
        }
        if (begun != null) {
            standings = begun;
        }
        run = next;
    }

    /** Takes over the runs of which another reader has some of the rows. */
    void addAll(WholeRuns other) {
        other.turnTo(-1);
        other.waiting.forEach((begun, some) -> {
            turnTo(begun);
            standings.setAll(some);
            if (standings.areComplete()) {
                standings.moveTo(counts);
            }
        });
    }
}
