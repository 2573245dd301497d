package bingosim.runs;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.StopSignal;
import bingosim.replay.ReplayRefusedException;
import bingosim.replay.StoredRuns;
import bingosim.scenario.ScenarioSource;
import bingosim.scenario.Team;
import bingosim.simulation.TeamResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcOperations;

/** Finds runs of a batch by what their teams came to. The rows are read once, those near the median twice. */
public class FindRuns {
    /** So that no statement is silent for long. */
    public static final long RUNS_AT_A_TIME = 1_000_000;

    private static final String FIRST = """
            select run_index, value
            from (%s) as runs
            order by %s
            limit ?
            """;
    private static final String COUNTS = """
            select value, count(*) as runs
            from (%s) as runs
            group by value
            """;

    private final JdbcOperations jdbc;
    private final Batches batches;
    private final StoredRuns stored;

    private record Candidate(long run, long value) {}

    FindRuns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        batches = new Batches(jdbc);
        stored = new StoredRuns(jdbc);
    }

    /**
     * Of a batch that has not ended, of the runs that are stored.
     *
     * @param progress told the runs looked at
     * @return empty if stopped
     * @throws RunsRefusedException if no single runs are stored, or none can be sorted so
     */
    public Optional<FoundRuns> find(Batch batch, RunQuery query, LongConsumer progress, StopSignal stop) {
        if (!batch.results().hasRows()) {
            throw RunsRefusedException.hasNoRows(batch);
        }
        List<Team> teams = new ScenarioSource(batch.scenario(), batches.scenarioText(batch))
                .parse()
                .teams();
        if (query.sortBy() == SortBy.MARGIN && teams.size() == 1) {
            throw RunsRefusedException.hasNoOtherTeam(batch);
        }
        List<String> names = teams.stream().map(Team::name).toList();
        String values = query.team()
                .map(team -> query.sortBy().ofTeam(position(team, names)))
                .orElseGet(() -> query.sortBy().ofWinner());
        boolean isNearMedian = query.pick() == Pick.NEAR_MEDIAN;
        long doubledMedian = isNearMedian ? doubledMedian(batch, values, stop) : 0;
        List<Candidate> first = first(batch, query, values, doubledMedian, progress, stop);
        if (stop.isRaised()) {
            return Optional.empty();
        }
        return Optional.of(new FoundRuns(
                isNearMedian ? Optional.of(doubledMedian / 2.0) : Optional.empty(),
                first.stream().map(run -> found(batch, run, names)).toList()));
    }

    private static int position(String team, List<String> names) {
        if (!names.contains(team)) {
            throw ReplayRefusedException.noSuchTeam(team, names);
        }
        return names.indexOf(team);
    }

    /** The sum of the two in the middle; of an odd number of runs they are the same. */
    private long doubledMedian(Batch batch, String values, StopSignal stop) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        for (long from = 0; from < batch.runs() && !stop.isRaised(); from += RUNS_AT_A_TIME) {
            jdbc.query(
                    COUNTS.formatted(values),
                    row -> {
                        counts.merge(row.getLong("value"), row.getLong("runs"), Long::sum);
                    },
                    batch.id(),
                    from,
                    from + RUNS_AT_A_TIME);
        }
        long runs = counts.values().stream().mapToLong(Long::longValue).sum();
        return runs == 0 ? 0 : value(counts, (runs - 1) / 2) + value(counts, runs / 2);
    }

    private static long value(TreeMap<Long, Long> counts, long position) {
        long before = 0;
        for (Map.Entry<Long, Long> count : counts.entrySet()) {
            before += count.getValue();
            if (before > position) {
                return count.getKey();
            }
        }
        throw new IllegalArgumentException("position %d of %d".formatted(position, before));
    }

    private List<Candidate> first(
            Batch batch, RunQuery query, String values, long doubledMedian, LongConsumer progress, StopSignal stop) {
        List<Candidate> first = new ArrayList<>();
        String sql = FIRST.formatted(values, query.pick().order(doubledMedian));
        for (long from = 0; from < batch.runs() && !stop.isRaised(); from += RUNS_AT_A_TIME) {
            jdbc.query(
                    sql,
                    row -> {
                        first.add(new Candidate(row.getLong("run_index"), row.getLong("value")));
                    },
                    batch.id(),
                    from,
                    from + RUNS_AT_A_TIME,
                    query.count());
            // Runs of equal keys stay in the order of their blocks.
            first.sort(Comparator.comparingLong(run -> query.pick().key(run.value(), doubledMedian)));
            first.subList(Math.min(query.count(), first.size()), first.size()).clear();
            progress.accept(Math.min(batch.runs(), from + RUNS_AT_A_TIME));
        }
        return first;
    }

    private FoundRun found(Batch batch, Candidate candidate, List<String> names) {
        List<FoundRun.TeamOfRun> teams = new ArrayList<>();
        stored.teams(batch, candidate.run())
                .forEach((position, result) -> teams.add(team(names.get(position), result)));
        return new FoundRun(candidate.run(), candidate.value(), teams);
    }

    private static FoundRun.TeamOfRun team(String name, TeamResult result) {
        return new FoundRun.TeamOfRun(
                name,
                result.outcome().name().toLowerCase(Locale.ROOT),
                result.points(),
                result.tiles(),
                result.rowReached(),
                result.finishedSecond());
    }
}
