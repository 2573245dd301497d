package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import bingosim.scenario.Scenario;
import bingosim.statistics.AggregateState;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.core.JdbcOperations;

/** Merges what the partitions of a batch came to: each is checked against its claim, all against the runs asked for. */
final class MergeAggregates {
    private static final String AGGREGATES = """
            select c.partition_number, c.checksum as checksum_of_claim, c.unlocks,
                   a.runs, a.run_index_sum, a.checksum, a.state
            from partition_claim c
            left join partition_aggregate a
              on a.batch_id = c.batch_id
              and a.partition_number = c.partition_number
            where c.batch_id = ?
            """;
    private static final String FAILED_RUNS = """
            select count(*) as runs, coalesce(sum(run_index), 0)::bigint as run_index_sum
            from run_failure
            where batch_id = ?
            """;

    private final JdbcOperations jdbc;
    private final Batch batch;
    private final List<TeamCounts> teams;
    private final Checksum checksum = new Checksum();
    private long runs;
    private long runIndexSum;

    /** @param jdbc fetches in parts, of few rows: each may have some hundred kilobytes */
    MergeAggregates(JdbcOperations jdbc, Batch batch, Scenario scenario) {
        this.jdbc = jdbc;
        this.batch = batch;
        teams = AggregateState.none(scenario.teams().size(), scenario.rows().size(), scenario.tiles());
    }

    Counted merge(StopSignal stop) throws JobInterruptedException {
        jdbc.query(
                AGGREGATES,
                row -> {
                    if (!stop.isRaised()) {
                        add(row);
                    }
                },
                batch.id());
        Summarise.requireNotStopped(stop);
        jdbc.query(FAILED_RUNS, this::requireEachRunOnce, batch.id());
        return new Counted(teams, checksum.value());
    }

    private void add(ResultSet row) throws SQLException {
        int partition = row.getInt("partition_number");
        byte[] state = row.getBytes("state");
        if (state == null) {
            throw IncompleteBatchException.noAggregate(batch.name(), partition);
        }
        long ofAggregate = row.getLong("checksum");
        if (ofAggregate != row.getLong("checksum_of_claim")) {
            throw IncompleteBatchException.aggregateOfOtherRuns(
                    batch.name(), partition, ofAggregate, row.getLong("checksum_of_claim"));
        }
        try {
            AggregateState.mergeInto(teams, state);
        } catch (IllegalArgumentException e) {
            throw IncompleteBatchException.unreadableAggregate(batch.name(), partition, e);
        }
        Counted.addUnlocks(teams, row.getArray("unlocks"));
        checksum.add(ofAggregate);
        runs += row.getLong("runs");
        runIndexSum += row.getLong("run_index_sum");
    }

    private void requireEachRunOnce(ResultSet failed) throws SQLException {
        long failedRuns = failed.getLong("runs");
        long indexSum = batch.runs() * (batch.runs() - 1) / 2 - failed.getLong("run_index_sum");
        boolean isCounted =
                teams.stream().allMatch(team -> team.outcomes().count() == runs && team.countsEachUnlockOnce());
        if (!isCounted || runs + failedRuns != batch.runs() || runIndexSum != indexSum) {
            throw IncompleteBatchException.aggregates(
                    batch.name(),
                    batch.runs(),
                    runs,
                    teams.stream().map(team -> team.outcomes().count()).toList(),
                    failedRuns,
                    runIndexSum,
                    indexSum);
        }
    }
}
