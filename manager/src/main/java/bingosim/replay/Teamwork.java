package bingosim.replay;

import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import bingosim.scenario.Tile;
import bingosim.simulation.RecordedAttempt;
import bingosim.simulation.RecordedDrop;
import bingosim.simulation.RecordedTeam;
import bingosim.simulation.TeamResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the players of one team did in a run, tile by tile. */
final class Teamwork {
    private final Scenario scenario;
    private final Team team;
    private final RecordedTeam recorded;
    private final TeamResult result;
    private final List<Tile> board;
    private final Map<Integer, List<RecordedDrop>> drops = new LinkedHashMap<>();
    private final Map<Integer, Map<Together, Work>> work = new LinkedHashMap<>();
    private final List<Integer> inOrderOfCompletion = new ArrayList<>();

    private record Together(List<Integer> players, int activity) {}

    Teamwork(Scenario scenario, Team team, RecordedTeam recorded, TeamResult result) {
        this.scenario = scenario;
        this.team = team;
        this.recorded = recorded;
        this.result = result;
        board = scenario.rows().stream().flatMap(row -> row.tiles().stream()).toList();
        for (RecordedDrop drop : recorded.drops()) {
            drops.computeIfAbsent(drop.tile(), tile -> new ArrayList<>()).add(drop);
            if (drop.completes()) {
                inOrderOfCompletion.add(drop.tile());
            }
        }
        recorded.attempts().forEach(this::addWork);
    }

    private void addWork(RecordedAttempt attempt) {
        work.computeIfAbsent(attempt.tile(), tile -> new LinkedHashMap<>())
                .merge(
                        new Together(attempt.players(), attempt.activity()),
                        new Work(names(attempt), activity(attempt), 1, until(attempt) - attempt.start()),
                        (one, other) -> new Work(
                                one.players(),
                                one.activity(),
                                one.attempts() + other.attempts(),
                                one.seconds() + other.seconds()));
    }

    /** Who completes the board stops there, and all others when the event is over. */
    private int until(RecordedAttempt attempt) {
        if (attempt.end() != TeamResult.NEVER) {
            return attempt.end();
        }
        boolean isComplete = result.tiles() == board.size();
        return isComplete
                ? result.finishedSecond()
                : Math.toIntExact(scenario.duration().toSeconds());
    }

    private List<String> names(RecordedAttempt attempt) {
        return attempt.players().stream().map(team.players()::get).toList();
    }

    private String activity(RecordedAttempt attempt) {
        return scenario.activities().get(attempt.activity()).name();
    }

    List<AttemptStory> attempts() {
        return recorded.attempts().stream()
                .map(attempt -> new AttemptStory(
                        attempt.start(),
                        happened(attempt.end()),
                        names(attempt),
                        activity(attempt),
                        board.get(attempt.tile()).key()))
                .toList();
    }

    /** First those that were completed. */
    List<TileStory> tiles() {
        List<TileStory> told = new ArrayList<>();
        inOrderOfCompletion.forEach(tile -> told.add(told(tile)));
        IntStream.range(0, board.size())
                .filter(tile -> result.completionSeconds()[tile] == TeamResult.NEVER)
                .filter(tile -> drops.containsKey(tile) || work.containsKey(tile))
                .forEach(tile -> told.add(told(tile)));
        return told;
    }

    private TileStory told(int tile) {
        Tile described = board.get(tile);
        List<RecordedDrop> counted = drops.getOrDefault(tile, List.of());
        return new TileStory(
                described.key(),
                described.name(),
                row(tile),
                described.points(),
                described.need(),
                counted.isEmpty() ? 0 : counted.get(counted.size() - 1).progress(),
                happened(result.completionSeconds()[tile]),
                counted.stream().map(this::told).toList(),
                work.getOrDefault(tile, Map.of()).values().stream()
                        .sorted(Comparator.comparingLong(Work::seconds).reversed())
                        .toList());
    }

    private DropStory told(RecordedDrop drop) {
        RecordedAttempt attempt = recorded.attempts().get(drop.attempt());
        return new DropStory(
                drop.second(), names(attempt), activity(attempt), drop.key(), drop.units(), drop.progress());
    }

    private int row(int tile) {
        int row = 0;
        int next = scenario.rows().get(0).tiles().size();
        while (next <= tile) {
            row++;
            next += scenario.rows().get(row).tiles().size();
        }
        return row;
    }

    private static Optional<Integer> happened(int second) {
        return second == TeamResult.NEVER ? Optional.empty() : Optional.of(second);
    }
}
