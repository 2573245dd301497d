package bingosim.cli;

import bingosim.runs.FoundRun;
import bingosim.runs.FoundRuns;
import bingosim.runs.RunQuery;
import bingosim.runs.SortBy;
import bingosim.verdict.Readable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs of a batch for a person at a terminal, with the command that tells the story of the first. */
final class RunsTable {
    private final int width;
    private final String mark;

    /** @param charset of the output; where it has no ellipsis, dots mark what was cut */
    RunsTable(int width, Charset charset) {
        this.width = width;
        this.mark = charset.newEncoder().canEncode('\u2026') ? "\u2026" : "..";
    }

    /** Ends with a line break. */
    String render(String batch, RunQuery query, FoundRuns found) {
        if (found.runs().isEmpty()) {
            return "no run of batch %s is stored%n".formatted(batch);
        }
        String sort = query.sortBy().name().toLowerCase(Locale.ROOT);
        String whose = query.team().orElse("the winner");
        String heading = "By %s of %s, %s"
                .formatted(
                        sort,
                        whose,
                        switch (query.pick()) {
                            case TOP -> "highest first";
                            case BOTTOM -> "lowest first";
                            case NEAR_MEDIAN ->
                                "nearest to the median of %s first"
                                        .formatted(shown(
                                                query.sortBy(), found.median().orElseThrow()));
                        });
        var grid = new Grid(2);
        grid.add(List.of("Team", "Outcome", "Points", "Tiles", "Row", "Last tile"));
        for (FoundRun run : found.runs()) {
            grid.add(List.of("run %d: %s %s".formatted(run.run(), sort, shown(query.sortBy(), run.value()))));
            run.teams().forEach(team -> grid.add(cells(team)));
        }
        String lines = grid.lines(width, mark).stream().map(line -> line + "\n").collect(Collectors.joining());
        return "%s%n%n%s%nThe story of the first: ./bingosim replay %s run=%d%n"
                .formatted(
                        Readable.cut(heading, width, mark),
                        lines,
                        batch,
                        found.runs().get(0).run());
    }

    private static List<String> cells(FoundRun.TeamOfRun team) {
        return List.of(
                "  " + team.name(),
                team.outcome(),
                Readable.count(team.points()),
                Readable.count(team.tiles()),
                Readable.count(team.rowReached()),
                Readable.clock(team.finishedSecond()));
    }

    private static String shown(SortBy sortBy, double value) {
        return sortBy == SortBy.FINISHED ? Readable.clock(value) : Readable.number(value);
    }
}
