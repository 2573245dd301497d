package bingosim.replay;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.ResultsKind;
import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import bingosim.simulation.TeamResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds a run that was played again against what its batch stored of it, field by field. */
final class CheckRun implements Checks {
    private static final String ALL = "all teams";
    private static final String NOTHING = "nothing";

    private final StoredRuns stored;
    private final Batch batch;
    private final Scenario scenario;
    private final long run;

    CheckRun(StoredRuns stored, Batch batch, Scenario scenario, long run) {
        this.stored = stored;
        this.batch = batch;
        this.scenario = scenario;
        this.run = run;
    }

    @Override
    public Check result(TeamResult[] played) {
        Optional<String> failure = stored.failure(batch, run);
        if (failure.isPresent()) {
            return Check.of(List.of(new Check.Difference(ALL, "run", "played to its end", "failed: " + failure.get())));
        }
        if (!batch.results().hasRows()) {
            return Check.ofAggregate(batch);
        }
        Map<Integer, TeamResult> rows = stored.teams(batch, run);
        if (rows.isEmpty() && batch.status() != BatchStatus.COMPLETED) {
            return Check.ofRunToCome(batch, run);
        }
        List<Check.Difference> differences = new ArrayList<>();
        for (int team = 0; team < played.length; team++) {
            compare(scenario.teams().get(team), played[team], Optional.ofNullable(rows.get(team)), differences);
        }
        return Check.of(differences);
    }

    @Override
    public Check failure(String played) {
        Optional<String> failure = stored.failure(batch, run);
        if (failure.isPresent()) {
            boolean isSame = failure.get().equals(played);
            return Check.of(isSame ? List.of() : List.of(new Check.Difference(ALL, "error", played, failure.get())));
        }
        boolean hasRow = !stored.teams(batch, run).isEmpty();
        if (!hasRow && batch.status() != BatchStatus.COMPLETED) {
            return Check.ofRunToCome(batch, run);
        }
        return Check.of(List.of(
                new Check.Difference(ALL, "run", "failed: " + played, hasRow ? "a result" : "no failure of it")));
    }

    private void compare(
            Team team, TeamResult played, Optional<TeamResult> stored, List<Check.Difference> differences) {
        if (stored.isEmpty()) {
            differences.add(new Check.Difference(team.name(), "row", "a result", NOTHING));
            return;
        }
        TeamResult row = stored.get();
        compare(team, "outcome", played.outcome(), row.outcome(), differences);
        compare(team, "points", played.points(), row.points(), differences);
        compare(team, "tiles", played.tiles(), row.tiles(), differences);
        compare(team, "row reached", played.rowReached(), row.rowReached(), differences);
        compare(team, "second of the last tile", played.finishedSecond(), row.finishedSecond(), differences);
        if (batch.results() == ResultsKind.FULL) {
            compare(
                    team,
                    "seconds of the rows",
                    Arrays.toString(played.unlockSeconds()),
                    Arrays.toString(row.unlockSeconds()),
                    differences);
            compareTiles(team, played.completionSeconds(), row.completionSeconds(), differences);
        }
    }

    private void compareTiles(Team team, int[] played, int[] stored, List<Check.Difference> differences) {
        List<String> keys = scenario.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .map(tile -> tile.key())
                .toList();
        compare(team, "number of tiles", played.length, stored.length, differences);
        IntStream.range(0, Math.min(played.length, stored.length))
                .forEach(tile ->
                        compare(team, "second of tile " + keys.get(tile), played[tile], stored[tile], differences));
    }

    private static void compare(
            Team team, String what, Object played, Object stored, List<Check.Difference> differences) {
        if (!played.equals(stored)) {
            differences.add(new Check.Difference(team.name(), what, played.toString(), stored.toString()));
        }
    }
}
