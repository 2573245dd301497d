package bingosim.oldprotocol;

import bingosim.simulation.TeamResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements about results. */
final class ResultRows {
    private static final String DELETE = """
            delete from result
            where run_id = any (?)
            """;
    private static final String INSERT = """
            insert into result (id, run_id, team, points, tiles, row_reached, outcome, finished_second,
                                row_seconds, tile_seconds)
            select gen_random_uuid(), run_id, team, points, tiles, row_reached, outcome, finished_second,
                   row_seconds, tile_seconds
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as new_result
                 (run_id, team, points, tiles, row_reached, outcome, finished_second, row_seconds, tile_seconds)
            """;

    private final JdbcTemplate jdbc;
    private final Tally tally;

    ResultRows(JdbcTemplate jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    void delete(List<FinishedRun> runs) {
        tally.sent(OldStatement.DELETE_RESULTS);
        jdbc.update(DELETE, delete -> RunRows.setArray(delete, 1, "uuid", RunRows.ids(runs)));
    }

    void insert(List<FinishedRun> runs) {
        tally.sent(OldStatement.INSERT_RESULTS);
        List<TeamRow> rows = new ArrayList<>();
        for (FinishedRun run : runs) {
            TeamResult[] teams = run.result().teams();
            for (int team = 0; team < teams.length; team++) {
                rows.add(new TeamRow(run, team, teams[team]));
            }
        }
        jdbc.update(INSERT, insert -> {
            set(insert, 1, "uuid", rows, row -> row.run.row().id());
            set(insert, 2, "int4", rows, row -> row.team);
            set(insert, 3, "int4", rows, row -> row.result.points());
            set(insert, 4, "int4", rows, row -> row.result.tiles());
            set(insert, 5, "int4", rows, row -> row.result.rowReached());
            set(insert, 6, "int4", rows, row -> row.result.outcome().ordinal());
            set(insert, 7, "int4", rows, row -> row.result.finishedSecond());
            set(insert, 8, "text", rows, row -> Snapshot.rowSeconds(row.result));
            set(insert, 9, "text", rows, row -> row.run.snapshot().tileSeconds(row.result));
        });
    }

    private static void set(
            PreparedStatement insert, int position, String type, List<TeamRow> rows, Function<TeamRow, Object> column)
            throws SQLException {
        RunRows.setArray(insert, position, type, rows.stream().map(column).toArray());
    }

    private record TeamRow(FinishedRun run, int team, TeamResult result) {}
}
