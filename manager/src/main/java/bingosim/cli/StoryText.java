package bingosim.cli;

import bingosim.replay.AttemptStory;
import bingosim.replay.DropStory;
import bingosim.replay.RowStory;
import bingosim.replay.Standing;
import bingosim.replay.Story;
import bingosim.replay.TeamStory;
import bingosim.replay.TileStory;
import bingosim.replay.Work;
import bingosim.verdict.Readable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The story of a run for a person at a terminal: what happened, in its order, then what it came to. */
final class StoryText {
    private static final int LONGEST_TEAM = 16;
    private static final String DETAIL = " ".repeat(4);
    /** More drops of a tile than these are counted by kind. */
    private static final int MOST_DROPS_TOLD = 4;
    /** More groups that worked on a tile than these are summed up. */
    private static final int MOST_WORK_TOLD = 3;

    private final int width;
    private final String mark;
    private final Detail detail;

    /** How much is told; each tells what the one before does. */
    enum Detail {
        TILES,
        DROPS,
        ATTEMPTS
    }

    /** What happens in one second, in the order of the rules: attempts end, drops fall, then others are started. */
    private enum Kind {
        END,
        DROP,
        TILE,
        ROW,
        START
    }

    private record Event(int second, int team, Kind kind, String text, List<String> details) {}

    /**
     * @param width of the terminal in characters
     * @param charset of the output; where it has no ellipsis, dots mark what was cut
     */
    StoryText(int width, Charset charset, Detail detail) {
        this.width = width;
        this.mark = charset.newEncoder().canEncode('\u2026') ? "\u2026" : "..";
        this.detail = detail;
    }

    /** Ends with a line break. */
    String render(Story story, Optional<String> batch) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Readable.wrapped(
                cleaned("%s, seed %s, run %d%s"
                        .formatted(
                                story.scenario(),
                                story.seed(),
                                story.run(),
                                batch.map(" of batch %s"::formatted).orElse(""))),
                width));
        lines.addAll(Readable.wrapped(
                "Times are days and hours since the start, %s in %s.".formatted(story.start(), story.zone()), width));
        lines.add("");
        int teamWidth = story.teams().stream()
                .mapToInt(team -> Math.min(LONGEST_TEAM, team.name().length()))
                .max()
                .orElse(0);
        events(story).forEach(event -> lines.addAll(lines(event, story, teamWidth)));
        story.teams().forEach(team -> lines.addAll(incomplete(team)));
        lines.add("");
        lines.addAll(result(story));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<Event> events(Story story) {
        List<Event> events = new ArrayList<>();
        for (int position = 0; position < story.teams().size(); position++) {
            int team = position;
            TeamStory told = story.teams().get(position);
            for (TileStory tile : told.tilesInOrder()) {
                tile.completedSecond().ifPresent(second -> events.add(completed(team, second, tile)));
                if (detail != Detail.TILES) {
                    tile.drops().forEach(drop -> events.add(dropped(team, drop, tile)));
                }
            }
            told.rows().forEach(row -> events.add(unlocked(team, row)));
            if (detail == Detail.ATTEMPTS) {
                told.attempts().forEach(attempt -> events.addAll(attempted(team, attempt)));
            }
        }
        events.sort(Comparator.comparingInt(Event::second)
                .thenComparingInt(Event::team)
                .thenComparing(Event::kind));
        return events;
    }

    private Event completed(int team, int second, TileStory tile) {
        List<String> details = new ArrayList<>();
        if (detail == Detail.TILES) {
            details.add(drops(tile.drops()));
        }
        if (!tile.work().isEmpty()) {
            details.add(work(tile.work()));
        }
        String text = "completes %s (%s), row %d: %s"
                .formatted(tile.name(), tile.tile(), tile.row(), counted(tile.points(), "point"));
        return new Event(second, team, Kind.TILE, text, details);
    }

    private static Event dropped(int team, DropStory drop, TileStory tile) {
        String text = "%s from %s by %s: %s (%s) has %s of %s"
                .formatted(
                        amount(drop.units(), drop.drop()),
                        drop.activity(),
                        people(drop.players()),
                        tile.name(),
                        tile.tile(),
                        Readable.count(drop.progress()),
                        Readable.count(tile.need()));
        return new Event(drop.second(), team, Kind.DROP, text, List.of());
    }

    private static Event unlocked(int team, RowStory row) {
        String standings = row.standings().stream().map(StoryText::standing).collect(Collectors.joining("; "));
        return new Event(row.second(), team, Kind.ROW, "unlocks row " + row.row(), List.of("now " + standings));
    }

    private static String standing(Standing standing) {
        return "%d. %s with %s, %s, row %d"
                .formatted(
                        standing.place(),
                        standing.team(),
                        counted(standing.points(), "point"),
                        counted(standing.tiles(), "tile"),
                        standing.row());
    }

    private static List<Event> attempted(int team, AttemptStory attempt) {
        List<Event> events = new ArrayList<>();
        String what = "%s for %s".formatted(attempt.activity(), attempt.tile());
        String who = people(attempt.players());
        events.add(new Event(attempt.start(), team, Kind.START, "%s: %s begins".formatted(who, what), List.of()));
        attempt.end()
                .ifPresent(end ->
                        events.add(new Event(end, team, Kind.END, "%s: %s ends".formatted(who, what), List.of())));
        return events;
    }

    private static String drops(List<DropStory> drops) {
        if (drops.size() <= MOST_DROPS_TOLD) {
            return drops.stream()
                    .map(drop -> "%s at %s by %s"
                            .formatted(
                                    amount(drop.units(), drop.drop()),
                                    Readable.eventClock(drop.second()),
                                    people(drop.players())))
                    .collect(Collectors.joining("; "));
        }
        Map<String, List<DropStory>> byKey =
                drops.stream().collect(Collectors.groupingBy(DropStory::drop, LinkedHashMap::new, Collectors.toList()));
        String kinds = byKey.entrySet().stream()
                .map(kind -> "%s in %s"
                        .formatted(
                                amount(
                                        kind.getValue().stream()
                                                .mapToLong(DropStory::units)
                                                .sum(),
                                        kind.getKey()),
                                counted(kind.getValue().size(), "drop")))
                .collect(Collectors.joining(", "));
        DropStory last = drops.get(drops.size() - 1);
        return "%s since %s; the last, %s, by %s"
                .formatted(
                        kinds,
                        Readable.eventClock(drops.get(0).second()),
                        amount(last.units(), last.drop()),
                        people(last.players()));
    }

    private static String work(List<Work> work) {
        String told = work.stream().limit(MOST_WORK_TOLD).map(StoryText::work).collect(Collectors.joining("; "));
        List<Work> others = work.subList(Math.min(MOST_WORK_TOLD, work.size()), work.size());
        return others.isEmpty()
                ? told
                : "%s; %s: %s"
                        .formatted(
                                told,
                                counted(others.size(), "other group"),
                                spent(
                                        others.stream()
                                                .mapToLong(Work::attempts)
                                                .sum(),
                                        "",
                                        others.stream().mapToLong(Work::seconds).sum()));
    }

    private static String work(Work work) {
        return "%s: %s"
                .formatted(people(work.players()), spent(work.attempts(), " of " + work.activity(), work.seconds()));
    }

    private static String spent(long attempts, String what, long seconds) {
        return "%s%s, %s".formatted(counted(attempts, "attempt"), what, Readable.span(seconds));
    }

    private List<String> incomplete(TeamStory team) {
        List<String> lines = new ArrayList<>();
        for (TileStory tile : team.tilesInOrder()) {
            if (tile.completedSecond().isEmpty()) {
                lines.addAll(hanging(
                        "  ",
                        "%s (%s), row %d: %s of %s%s%s"
                                .formatted(
                                        tile.name(),
                                        tile.tile(),
                                        tile.row(),
                                        Readable.count(tile.progress()),
                                        Readable.count(tile.need()),
                                        tile.drops().isEmpty() ? "" : "; " + drops(tile.drops()),
                                        tile.work().isEmpty() ? "" : "; " + work(tile.work()))));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, "");
            lines.add(1, cleaned("Begun and not completed by " + team.name()));
        }
        return lines;
    }

    private List<String> result(Story story) {
        var grid = new Grid(2);
        grid.add(List.of("Result", "Strategy", "Outcome", "Place", "Points", "Tiles", "Row", "Last tile"));
        for (TeamStory team : story.teams()) {
            grid.add(List.of(
                    team.name(),
                    team.strategy(),
                    team.outcome(),
                    Readable.count(team.place()),
                    Readable.count(team.points()),
                    Readable.count(team.tiles()),
                    Readable.count(team.rowReached()),
                    Readable.clock(team.finishedSecond())));
        }
        return grid.lines(width, mark);
    }

    private List<String> lines(Event event, Story story, int teamWidth) {
        String team = Readable.cut(story.teams().get(event.team()).name(), teamWidth, mark);
        String time = detail == Detail.ATTEMPTS
                ? Readable.eventClockWithSeconds(event.second())
                : Readable.eventClock(event.second());
        String padding = " ".repeat(teamWidth - team.codePointCount(0, team.length()));
        List<String> lines = new ArrayList<>(hanging("%s  %s%s  ".formatted(time, team, padding), event.text()));
        event.details().forEach(text -> lines.addAll(hanging(DETAIL, text)));
        return lines;
    }

    /** The first line begins with a text, and the others as far to the right. */
    private List<String> hanging(String beginning, String text) {
        int room = Math.max(LONGEST_TEAM, width - beginning.length());
        List<String> wrapped = Readable.wrapped(cleaned(text), room);
        List<String> lines = new ArrayList<>();
        for (String line : wrapped) {
            lines.add((lines.isEmpty() ? beginning : " ".repeat(beginning.length())) + line);
        }
        return lines;
    }

    private static String people(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String amount(long units, String drop) {
        return "%s %s".formatted(Readable.count(units), drop);
    }

    private static String counted(long count, String thing) {
        return "%s %s%s".formatted(Readable.count(count), thing, count == 1 ? "" : "s");
    }

    /** Names are anybody's text and must not move the cursor. */
    private static String cleaned(String text) {
        return Readable.cut(text, Integer.MAX_VALUE, "");
    }
}
