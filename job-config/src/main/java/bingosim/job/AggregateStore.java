package bingosim.job;

import bingosim.claim.Claim;
import bingosim.simulation.RunResult;
import bingosim.simulation.TeamResult;
import bingosim.statistics.AggregateState;
import bingosim.statistics.RecentSeconds;
import bingosim.statistics.Standings;
import bingosim.statistics.TeamCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Keeps no row of any run, but one for all of them: what was counted over the runs of the partition.
 *
 * <p>The state is absolute and replaced with each chunk; whoever goes on with a partition adds to the committed one. A chunk
 * that is rolled back ends the step, and with it this store.
 */
final class AggregateStore implements ResultStore {
    private static final String READ = """
            select runs, run_index_sum, checksum, state
            from partition_aggregate
            where batch_id = ?
              and partition_number = ?
            """;
    private static final String REPLACE = """
            insert into partition_aggregate (batch_id, partition_number, runs, run_index_sum, checksum, state)
            values (?, ?, ?, ?, ?, ?)
            on conflict (batch_id, partition_number) do update
            set runs = excluded.runs,
                run_index_sum = excluded.run_index_sum,
                checksum = excluded.checksum,
                state = excluded.state
            """;

    private final JdbcOperations jdbc;
    private final Claim claim;
    private final List<TeamCounts> teams;
    private final Standings standings;
    /** By team. */
    private final List<RecentSeconds> unlocks;

    private final List<RecentSeconds> completions;
    private boolean isCommittedAdded;
    private long runs;
    private long runIndexSum;

    AggregateStore(JdbcOperations jdbc, RunnableBatch runnable, Claim claim) {
        this.jdbc = jdbc;
        this.claim = claim;
        teams = AggregateState.none(runnable.teams(), runnable.rows(), runnable.tiles());
        standings = new Standings(teams.size());
        int lastSecond = runnable.lastSecond();
        unlocks = teams.stream()
                .map(team -> new RecentSeconds(team.unlockSeconds(), lastSecond))
                .toList();
        completions = teams.stream()
                .map(team -> new RecentSeconds(team.completions(), lastSecond))
                .toList();
    }

    /** At once, so that no chunk has to keep its results, however many they are. */
    @Override
    public void add(RunResult run) {
        runs++;
        runIndexSum += run.runIndex();
        for (int team = 0; team < run.teams().length; team++) {
            TeamResult result = run.teams()[team];
            teams.get(team)
                    .add(
                            result.points(),
                            result.tiles(),
                            result.rowReached(),
                            result.finishedSecond(),
                            result.outcome().ordinal());
            standings.set(team, result.points(), result.finishedSecond());
            unlocks.get(team).add(result.unlockSeconds());
            completions.get(team).add(result.completionSeconds());
        }
        standings.moveTo(teams);
    }

    @Override
    public void write(long checksum) {
        if (!isCommittedAdded) {
            addCommitted();
            isCommittedAdded = true;
        }
        unlocks.forEach(RecentSeconds::moveOn);
        completions.forEach(RecentSeconds::moveOn);
        jdbc.update(
                REPLACE, claim.batchId(), claim.partition(), runs, runIndexSum, checksum, AggregateState.write(teams));
    }

    /** Nobody else can have changed it since the claim was taken: the fence refuses that. */
    private void addCommitted() {
        if (claim.progress().runsDone() == 0) {
            return;
        }
        List<Long> checksums = jdbc.query(READ, (row, number) -> add(row), claim.batchId(), claim.partition());
        if (!checksums.equals(List.of(claim.progress().checksum()))) {
            throw UnusableAggregateException.notOf(claim, checksums);
        }
    }

    /** @return the checksum of the runs that it is about */
    private long add(ResultSet row) throws SQLException {
        runs += row.getLong("runs");
        runIndexSum += row.getLong("run_index_sum");
        try {
            AggregateState.mergeInto(teams, row.getBytes("state"));
        } catch (IllegalArgumentException e) {
            throw UnusableAggregateException.unreadable(claim, e);
        }
        return row.getLong("checksum");
    }
}
