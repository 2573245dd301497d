package bingosim.replay;

import bingosim.job.Batch;
import bingosim.job.PackedSeconds;
import bingosim.simulation.Outcome;
import bingosim.simulation.TeamResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads what batches stored of single runs. */
public final class StoredRuns {
    private static final int[] NOT_STORED = {};

    private static final String ROWS = """
            select team_position, outcome, points, tiles, row_reached, finished_second, unlock_seconds, completion_seconds
            from team_run_result
            where batch_id = ? and run_index = ?
            """;
    private static final String FAILURE = """
            select error
            from run_failure
            where batch_id = ? and run_index = ?
            """;

    private final JdbcOperations jdbc;

    public StoredRuns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** By position of the team; without seconds of rows and tiles where the batch keeps none. */
    public Map<Integer, TeamResult> teams(Batch batch, long run) {
        Map<Integer, TeamResult> teams = new TreeMap<>();
        jdbc.query(
                ROWS,
                row -> {
                    teams.put(row.getInt("team_position"), result(row));
                },
                batch.id(),
                run);
        return teams;
    }

    Optional<String> failure(Batch batch, long run) {
        List<String> errors = jdbc.query(FAILURE, (row, number) -> row.getString("error"), batch.id(), run);
        return errors.stream().findFirst();
    }

    private static TeamResult result(ResultSet row) throws SQLException {
        return new TeamResult(
                row.getInt("points"),
                row.getInt("tiles"),
                row.getInt("row_reached"),
                row.getInt("finished_second"),
                Outcome.values()[row.getInt("outcome")],
                seconds(row.getBytes("unlock_seconds")),
                seconds(row.getBytes("completion_seconds")));
    }

    private static int[] seconds(byte @Nullable [] packed) {
        return packed == null ? NOT_STORED : PackedSeconds.unpack(packed);
    }
}
