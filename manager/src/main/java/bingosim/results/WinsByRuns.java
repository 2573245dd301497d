package bingosim.results;

import bingosim.job.Batch;
import bingosim.statistics.AggregateState;
import bingosim.statistics.Outcomes;
import bingosim.statistics.Rate;
import bingosim.statistics.TeamCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Asks the database how the win rates of a batch came about, with more and more of its runs. */
final class WinsByRuns {
    /** As many as a line needs. */
    private static final int STEPS = 40;

    private static final String OF_ROWS = """
            select run_index / ? as block, team_position, count(*) as runs, count(*) filter (where outcome = 0) as wins
            from team_run_result_%d
            group by 1, 2
            order by 1, 2
            """;
    /** A few at a time: each may have some hundred kilobytes. */
    private static final int STATES_AT_A_TIME = 10;

    private static final String OF_PARTITIONS = """
            select partition_number, runs, state
            from partition_aggregate
            where batch_id = ?
              and partition_number >= ?
              and partition_number < ?
            order by partition_number
            """;

    /**
     * What was known after some of the runs.
     *
     * @param wins by team
     */
    record Known(long runs, List<Rate> wins) {}

    private final JdbcOperations jdbc;
    private final Played played;

    WinsByRuns(JdbcOperations jdbc, Played played) {
        this.jdbc = jdbc;
        this.played = played;
    }

    /**
     * By rising number of runs; the last is of all.
     *
     * @throws UnreadableAggregateException for aggregates of another version
     */
    List<Known> find() {
        return played.batch().results().hasRows() ? ofRows() : ofPartitions();
    }

    /** In the order of their indexes, in one pass over the table. */
    private List<Known> ofRows() {
        Batch batch = played.batch();
        List<Outcomes> teams =
                Stream.generate(Outcomes::new).limit(played.teams().size()).toList();
        List<Known> known = new ArrayList<>();
        jdbc.query(
                OF_ROWS.formatted(batch.id()),
                row -> {
                    int team = row.getInt("team_position");
                    long wins = row.getLong("wins");
                    teams.get(team).addWins(wins);
                    teams.get(team).addLosses(row.getLong("runs") - wins);
                    if (team == teams.size() - 1) {
                        known.add(known(teams));
                    }
                },
                (batch.runs() + STEPS - 1) / STEPS);
        return known;
    }

    /** In the order of the partitions, each of which has other runs. */
    private List<Known> ofPartitions() {
        Batch batch = played.batch();
        List<TeamCounts> teams = AggregateState.none(
                played.teams().size(),
                played.scenario().rows().size(),
                played.scenario().tiles());
        List<Outcomes> outcomes = teams.stream().map(TeamCounts::outcomes).toList();
        List<Known> known = new ArrayList<>();
        for (int from = 0; from < batch.partitions(); from += STATES_AT_A_TIME) {
            jdbc.query(
                    OF_PARTITIONS,
                    row -> {
                        merge(row, teams);
                        long runs = outcomes.get(0).count();
                        long before = runs - row.getLong("runs");
                        boolean isLast = runs == played.runs() && before < runs;
                        if (isLast || runs * STEPS / played.runs() > before * STEPS / played.runs()) {
                            known.add(known(outcomes));
                        }
                    },
                    batch.id(),
                    from,
                    from + STATES_AT_A_TIME);
        }
        return known;
    }

    private void merge(ResultSet row, List<TeamCounts> teams) throws SQLException {
        try {
            AggregateState.mergeInto(teams, row.getBytes("state"));
        } catch (IllegalArgumentException e) {
            throw UnreadableAggregateException.of(played.batch().name(), row.getInt("partition_number"), e);
        }
    }

    private static Known known(List<Outcomes> teams) {
        return new Known(teams.get(0).count(), teams.stream().map(Outcomes::win).toList());
    }
}
