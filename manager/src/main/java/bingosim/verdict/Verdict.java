package bingosim.verdict;

import bingosim.statistics.TeamSummary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who wins, in one sentence. It names a winner only where the runs tell him from every other team: where no other team's
 * interval reaches up to his. That is stricter than a test of the difference, and easy to check in the table.
 */
public final class Verdict {

    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 30;

    private final List<TeamSummary> ranked;
    private final long runs;
    private final int decimals;
    private final String mark;

    /**
     * @param runs that did not fail
     * @param mark stands for what was cut off of a long name
     */
    public Verdict(List<TeamSummary> teams, long runs, String mark) {
        this.ranked = teams.stream()
                .sorted(Comparator.comparingDouble(TeamSummary::win).reversed())
                .toList();
        this.runs = runs;
        this.decimals = Readable.decimals(runs);
        this.mark = mark;
    }

    public String sentence() {
        var best = ranked.get(0);
        if (ranked.size() == 1) {
            return "%s plays alone in %s: there is nobody to beat.".formatted(name(best), Readable.runs(runs));
        }
        if (best.win() == 0) {
            return "Nobody wins alone in %s: first place is always shared.".formatted(Readable.runs(runs));
        }
        var contenders = ranked.stream()
                .filter(team -> team.winInterval().high() >= best.winInterval().low())
                .toList();
        return contenders.size() == 1 ? winner(best) + shared() : tooClose(contenders) + shared();
    }

    private String winner(TeamSummary best) {
        return "%s wins most often: %s of %s (95 %% interval %s)"
                .formatted(
                        name(best),
                        Readable.share(best.win(), decimals),
                        Readable.runs(runs),
                        Readable.interval(best.winInterval(), decimals));
    }

    private String tooClose(List<TeamSummary> contenders) {
        int named = contenders.size() == NAMED + 1 ? NAMED + 1 : Math.min(NAMED, contenders.size());
        var names = contenders.stream()
                .limit(named)
                .map(team -> "%s (%s)".formatted(name(team), Readable.share(team.win(), decimals)))
                .collect(Collectors.toList());
        if (contenders.size() > named) {
            names.add("%d others".formatted(contenders.size() - named));
        }
        String last = names.remove(names.size() - 1);
        return "Too close to call between %s and %s: their 95 %% intervals overlap after %s"
                .formatted(String.join(", ", names), last, Readable.runs(runs));
    }

    /** Said only where it is the larger part of the truth. */
    private String shared() {
        double shared = 1 - ranked.stream().mapToDouble(TeamSummary::win).sum();
        return shared > ranked.get(0).win()
                ? "; in %s first place is shared.".formatted(Readable.share(shared, decimals))
                : ".";
    }

    private String name(TeamSummary team) {
        return Readable.cut(team.name(), LONGEST_NAME, mark);
    }
}
