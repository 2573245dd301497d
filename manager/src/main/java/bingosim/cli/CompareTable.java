package bingosim.cli;

import bingosim.compare.Comparison;
import bingosim.compare.TeamComparison;
import bingosim.statistics.Rate;
import bingosim.verdict.Measure;
import bingosim.verdict.Readable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comparisons of batches for a person at a terminal: the answer in a sentence, what to know about it, then team by team. */
final class CompareTable {
    private static final int LONGEST_HEADING = 12;

    private final int width;
    private final String mark;

    /**
     * @param width of the terminal in characters; at 80 nothing but long names is cut
     * @param charset of the output; where it has no ellipsis, dots mark what was cut
     */
    CompareTable(int width, Charset charset) {
        this.width = width;
        this.mark = charset.newEncoder().canEncode('\u2026') ? "\u2026" : "..";
    }

    /** Ends with a line break. */
    String render(List<Comparison> comparisons) {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Readable.wrapped(new CompareVerdict(comparison, mark).sentence(), width));
            comparison
                    .warnings()
                    .forEach(warning -> lines.addAll(Readable.wrapped("warning: " + cleaned(warning), width)));
            lines.add("");
            lines.add(cleaned(heading(comparison)));
            comparison.teams().forEach(team -> lines.addAll(team(comparison, team)));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String heading(Comparison comparison) {
        return comparison.paired()
                ? "%s less %s: %s, paired"
                        .formatted(comparison.second(), comparison.first(), Readable.runs(comparison.firstRuns()))
                : "%s (%s) less %s (%s): not paired"
                        .formatted(
                                comparison.second(),
                                Readable.runs(comparison.secondRuns()),
                                comparison.first(),
                                Readable.runs(comparison.firstRuns()));
    }

    private List<String> team(Comparison comparison, TeamComparison team) {
        var grid = new Grid(1);
        grid.add(List.of(
                "",
                Readable.cut(comparison.first(), LONGEST_HEADING, mark),
                Readable.cut(comparison.second(), LONGEST_HEADING, mark),
                "difference",
                "std. err.",
                "95 % interval"));
        grid.add(Measure.WINS.cells(team.win()));
        grid.add(Measure.POINTS.cells(team.points()));
        grid.add(Measure.TILES.cells(team.tiles()));
        grid.add(Measure.LAST_TILE.cells(team.finishedSecond()));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(Readable.wrapped(cleaned(teamHeading(team)), width));
        lines.addAll(grid.lines(width, mark));
        team.runByRun()
                .ifPresent(rates -> runByRun(rates).forEach(line -> lines.addAll(Readable.wrapped(line, width))));
        return lines;
    }

    private static String teamHeading(TeamComparison team) {
        String first = team.first().team();
        String second = team.second().team();
        String names = first.equals(second) ? second : "%s instead of %s".formatted(second, first);
        return "%s, %s"
                .formatted(
                        names, strategies(team.first().strategy(), team.second().strategy()));
    }

    private static String strategies(String first, String second) {
        return first.equals(second) ? second : "%s instead of %s".formatted(second, first);
    }

    private static List<String> runByRun(TeamComparison.RunByRun rates) {
        if (rates.equal().share() == 1) {
            return List.of("In the same run: as good, always.");
        }
        return List.of(
                "In the same run: better in %s, worse in %s, as good in %s."
                        .formatted(rate(rates.better()), rate(rates.worse()), rate(rates.equal())),
                "In the same run: more points in %s, fewer in %s, as many in %s."
                        .formatted(rate(rates.morePoints()), rate(rates.fewerPoints()), rate(rates.equalPoints())));
    }

    private static String rate(Rate rate) {
        return "%s (%s)".formatted(Readable.share(rate.share(), 1), Readable.interval(rate.interval(), 1));
    }

    /** Names are anybody's text and must not move the cursor. */
    private static String cleaned(String text) {
        return Readable.cut(text, Integer.MAX_VALUE, "");
    }
}
