package bingosim.cli;

import bingosim.compare.Comparison;
import bingosim.compare.TeamComparison;
import bingosim.statistics.Difference;
import bingosim.verdict.Measure;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;

/**
 * What a comparison comes to, in a sentence: of the team that plays another strategy, else of the one whose wins tell the
 * batches apart best. It names a difference only where the 95 % interval excludes none.
 */
final class CompareVerdict {
    private static final int LONGEST_NAME = 30;

    private final Comparison comparison;
    private final TeamComparison team;
    private final String mark;

    /** @param mark stands for what was cut off of a long name */
    CompareVerdict(Comparison comparison, String mark) {
        this.comparison = comparison;
        this.mark = mark;
        Comparator<TeamComparison> ofClearestWins = Comparator.comparingDouble(CompareVerdict::clearness);
        List<TeamComparison> changed = comparison.teams().stream()
                .filter(CompareVerdict::changesStrategy)
                .toList();
        team = (changed.isEmpty() ? comparison.teams() : changed)
                .stream().max(ofClearestWins).orElseThrow();
    }

    private static boolean changesStrategy(TeamComparison team) {
        return !team.first().strategy().equals(team.second().strategy());
    }

    private static double clearness(TeamComparison team) {
        Difference win = team.win();
        return win.standardError() == 0 ? 0 : Math.abs(win.difference()) / win.standardError();
    }

    String sentence() {
        return "%s, and %s.".formatted(wins(team.win()), points(team.points()));
    }

    private String wins(Difference wins) {
        return wins.excludesZero()
                ? "%s wins %s points of 100 %s often than %s (95 %% interval %s)"
                        .formatted(
                                second(),
                                Measure.WINS.size(wins),
                                wins.difference() > 0 ? "more" : "less",
                                first(),
                                Measure.WINS.sizes(wins))
                : "Whether %s wins more often than %s cannot be told: the difference is %s points of 100 (95 %% interval %s)"
                        .formatted(second(), first(), Measure.WINS.signed(wins), Measure.WINS.interval(wins));
    }

    private static String points(Difference points) {
        if (points.difference() == 0 && points.standardError() == 0) {
            return "it has the same points in every run";
        }
        return points.excludesZero()
                ? "it has %s %s points in the mean (%s)"
                        .formatted(
                                Measure.POINTS.size(points),
                                points.difference() > 0 ? "more" : "fewer",
                                Measure.POINTS.sizes(points))
                : "its mean points cannot be told apart: %s (%s)"
                        .formatted(Measure.POINTS.signed(points), Measure.POINTS.interval(points));
    }

    private String second() {
        return name(team.second().team())
                + (changesStrategy(team) ? " with " + team.second().strategy() : " of " + name(comparison.second()));
    }

    private String first() {
        boolean isNamesake = team.first().team().equals(team.second().team());
        String name = isNamesake ? "" : name(team.first().team()) + " ";
        return name
                + (changesStrategy(team)
                        ? "with " + team.first().strategy()
                        : (isNamesake ? "that of " : "of ") + name(comparison.first()));
    }

    private String name(String name) {
        return Readable.cut(name, LONGEST_NAME, mark);
    }
}
