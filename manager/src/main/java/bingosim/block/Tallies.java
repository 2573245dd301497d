package bingosim.block;

import bingosim.job.Batch;
import bingosim.scenario.Scenario;
import bingosim.statistics.AggregateState;
import bingosim.statistics.Histogram;
import bingosim.statistics.Outcomes;
import bingosim.statistics.Precision;
import bingosim.statistics.TeamCounts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Outcomes and points of the runs of a batch up to an index. What was counted once is not counted again. For one thread. */
final class Tallies {
    private static final String ROWS = """
            select team_position, outcome, points, count(*) as runs
            from team_run_result_%d
            where batch_id = ?
              and run_index >= ?
              and run_index < ?
            group by team_position, outcome, points
            """;
    private static final String AGGREGATES = """
            select state
            from partition_aggregate
            where batch_id = ?
              and partition_number >= ?
              and partition_number < ?
            """;
    /** Of some hundred kilobytes each, at the most. */
    private static final int AGGREGATES_AT_A_TIME = 100;

    private final JdbcOperations jdbc;
    private final Scenario scenario;
    private final List<Outcomes> outcomes;
    private final List<Histogram> points;
    private long runs;

    Tallies(JdbcOperations jdbc, Scenario scenario) {
        this.jdbc = jdbc;
        this.scenario = scenario;
        int teams = scenario.teams().size();
        outcomes = Stream.generate(Outcomes::new).limit(teams).toList();
        points = Stream.generate(Histogram::new).limit(teams).toList();
    }

    /**
     * Counts the runs that were released since the last call.
     *
     * @param batch all of its released runs are done
     * @param failed how many of them could not be played
     * @throws IllegalStateException if not every run is there once
     */
    void countUpTo(Batch batch, long failed) {
        if (batch.results().hasRows()) {
            countRows(batch);
        } else {
            countAggregates(batch);
        }
        runs = batch.runs();
        long finished = runs - failed;
        if (!outcomes.stream().allMatch(team -> team.count() == finished)) {
            throw new IllegalStateException(
                    "batch %s: of %d runs %d failed, and there are results of %s per team; delete it and launch again"
                            .formatted(
                                    batch.name(),
                                    runs,
                                    failed,
                                    outcomes.stream().map(Outcomes::count).toList()));
        }
    }

    private void countRows(Batch batch) {
        jdbc.query(
                ROWS.formatted(batch.id()),
                row -> {
                    int team = row.getInt("team_position");
                    long count = row.getLong("runs");
                    outcomes.get(team).add(row.getInt("outcome"), count);
                    points.get(team).add(row.getInt("points"), count);
                },
                batch.id(),
                runs,
                batch.runs());
    }

    private void countAggregates(Batch batch) {
        List<TeamCounts> counts =
                AggregateState.none(scenario.teams().size(), scenario.rows().size(), scenario.tiles());
        int from = Math.toIntExact(runs / batch.partitionSize());
        for (int next = from; next < batch.partitions(); next += AGGREGATES_AT_A_TIME) {
            jdbc.query(
                    AGGREGATES,
                    row -> {
                        AggregateState.mergeInto(counts, row.getBytes("state"));
                    },
                    batch.id(),
                    next,
                    Math.min(next + AGGREGATES_AT_A_TIME, batch.partitions()));
        }
        for (int team = 0; team < counts.size(); team++) {
            outcomes.get(team).merge(counts.get(team).outcomes());
            points.get(team).merge(counts.get(team).points());
        }
    }

    /** Of each team. */
    List<Double> halfWidths(Precision what) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(team -> what.halfWidth(outcomes.get(team), points.get(team)))
                .toList();
    }
}
