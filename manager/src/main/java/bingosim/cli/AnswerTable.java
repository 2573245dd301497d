package bingosim.cli;

import bingosim.statistics.Figure;
import bingosim.statistics.TeamSummary;
import bingosim.verdict.Readable;
import bingosim.verdict.Verdict;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answers of a batch for a person at a terminal: the verdict in a sentence, then the tables it rests on, at
 * the end what it takes to see them again. Teams stand under each other, so that any number of them fits; only the table of rows has them side by side, a few at a time.
 */
final class AnswerTable {
    private final int width;
    private final String mark;

    /**
     * @param width of the terminal in characters; at 80 nothing but long names is cut
     * @param charset of the output; where it has no ellipsis, dots mark what was cut
     */
    AnswerTable(int width, Charset charset) {
        this.width = width;
        this.mark = charset.newEncoder().canEncode('\u2026') ? "\u2026" : "..";
    }

    /** Ends with a line break. */
    String render(BatchAnswer answer) {
        int decimals = answer.decimals();
        var lines = new ArrayList<String>();
        lines.addAll(Readable.wrapped(new Verdict(answer.teams(), answer.finishedRuns(), mark).sentence(), width));
        answer.until().ifPresent(until -> lines.addAll(Readable.wrapped(until.why() + ".", width)));
        lines.add("");
        lines.addAll(outcomes(answer.teams(), decimals));
        lines.add("");
        lines.addAll(figures(answer.teams()));
        lines.addAll(rows(answer.teams(), decimals));
        lines.add("");
        lines.addAll(origin(answer));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> outcomes(List<TeamSummary> teams, int decimals) {
        var grid = new Grid(2);
        grid.add(List.of("Team", "Strategy", "Wins", "95 % interval", "Ties", "Losses", "Mean rank"));
        for (TeamSummary team : teams) {
            grid.add(List.of(
                    team.name(),
                    team.strategy(),
                    Readable.share(team.win(), decimals),
                    Readable.interval(team.winInterval(), decimals),
                    Readable.share(team.tie(), decimals),
                    Readable.share(team.loss(), decimals),
                    team.standing()
                            .map(standing -> twoDecimals(standing.rank().mean()))
                            .orElse("-")));
        }
        return grid.lines(width, mark);
    }

    private List<String> figures(List<TeamSummary> teams) {
        var grid = new Grid(1);
        grid.add(List.of("Over all runs", "mean", "sd", "median", "5 %", "95 %"));
        addFigure(grid, "Points", teams, TeamSummary::points, AnswerTable::twoDecimals, Readable::number);
        addFigure(grid, "Tiles completed", teams, TeamSummary::tiles, AnswerTable::twoDecimals, Readable::number);
        addFigure(
                grid,
                "Row reached (the first is 0)",
                teams,
                TeamSummary::rowReached,
                AnswerTable::twoDecimals,
                Readable::number);
        addFigure(
                grid,
                "Time to the last completed tile",
                teams,
                TeamSummary::finishedSecond,
                Readable::clock,
                Readable::clock);
        addMargins(grid, teams);
        return grid.lines(width, mark);
    }

    private static void addFigure(
            Grid grid,
            String heading,
            List<TeamSummary> teams,
            Function<TeamSummary, Figure> figureOf,
            DoubleFunction<String> mean,
            DoubleFunction<String> percentile) {
        grid.add(List.of(heading));
        for (TeamSummary team : teams) {
            var figure = figureOf.apply(team);
            grid.add(List.of(
                    "  " + team.name(),
                    mean.apply(figure.mean()),
                    mean.apply(figure.sd()),
                    percentile.apply(figure.p50()),
                    percentile.apply(figure.p5()),
                    percentile.apply(figure.p95())));
        }
    }

    /** Of the teams that won a run. */
    private static void addMargins(Grid grid, List<TeamSummary> teams) {
        List<TeamSummary> winners =
                teams.stream().filter(team -> margin(team).isPresent()).toList();
        if (!winners.isEmpty()) {
            addFigure(
                    grid,
                    "Points ahead of the second, over the runs won",
                    winners,
                    team -> margin(team).orElseThrow(),
                    AnswerTable::twoDecimals,
                    Readable::number);
        }
    }

    private static Optional<Figure> margin(TeamSummary team) {
        return team.standing().flatMap(TeamSummary.Standing::margin);
    }

    private static String twoDecimals(double number) {
        return Readable.decimal(number, 2);
    }

    private List<String> rows(List<TeamSummary> teams, int decimals) {
        int shareWidth = widest(teams, row -> Readable.share(row.share(), decimals));
        int clockWidth = widest(teams, AnswerTable::unlockClock);
        String cell = " %" + shareWidth + "s %" + clockWidth + "s";
        int cellWidth = cell.formatted("", "").length();
        int atATime = Math.max(1, (width - "Row".length()) / (cellWidth + 2));
        var lines = new ArrayList<String>();
        for (int from = 0; from < teams.size(); from += atATime) {
            var some = teams.subList(from, Math.min(from + atATime, teams.size()));
            lines.add("");
            lines.add("Rows: share of the runs that unlocked it, and when in the mean of those");
            lines.addAll(rows(
                    some, cellWidth, row -> cell.formatted(Readable.share(row.share(), decimals), unlockClock(row))));
        }
        return lines;
    }

    private List<String> rows(List<TeamSummary> teams, int cellWidth, Function<TeamSummary.RowUnlock, String> cell) {
        var grid = new Grid(0);
        var names = new ArrayList<>(List.of("Row"));
        teams.forEach(team -> names.add(Readable.cut(team.name(), cellWidth, mark)));
        grid.add(names);
        for (int row = 0; row < teams.get(0).rows().size(); row++) {
            var cells = new ArrayList<>(List.of(Readable.count(row)));
            for (TeamSummary team : teams) {
                cells.add(cell.apply(team.rows().get(row)));
            }
            grid.add(cells);
        }
        return grid.lines(width, mark);
    }

    private List<String> origin(BatchAnswer answer) {
        String failed = answer.failedRuns() == 0
                ? ""
                : ", %s failed and are not counted".formatted(Readable.count(answer.failedRuns()));
        int room = width - "Checksum  ".length();
        var grid = new Grid(2);
        grid.add(List.of("Batch", Readable.cut(answer.batch(), room, mark)));
        grid.add(List.of("Scenario", Readable.cut(answer.scenario(), room, mark)));
        grid.add(List.of("Seed", Readable.cut(answer.seed(), room, mark)));
        grid.add(List.of(
                "Runs",
                "%s in %s%s"
                        .formatted(Readable.count(answer.runs()), Readable.elapsed(answer.elapsedSeconds()), failed)));
        grid.add(List.of("Checksum", answer.checksum()));
        return grid.lines(width, mark);
    }

    private static String unlockClock(TeamSummary.RowUnlock row) {
        return row.meanUnlockSecond().map(Readable::clock).orElse("-");
    }

    private static int widest(List<TeamSummary> teams, Function<TeamSummary.RowUnlock, String> shown) {
        return teams.stream()
                .flatMap(team -> team.rows().stream())
                .mapToInt(row -> shown.apply(row).length())
                .max()
                .orElse(1);
    }
}
