package bingosim.export;

import bingosim.job.Batch;
import bingosim.job.PackedSeconds;
import bingosim.job.ResultsKind;
import bingosim.job.StopSignal;
import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import bingosim.simulation.Outcome;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads the rows of a batch in the order of the table. */
final class ReadRows {
    private static final String ROWS = """
            select run_index, team_position, outcome, points, tiles, row_reached, finished_second%s
            from team_run_result_%d
            where batch_id = ? and run_index >= ? and run_index < ?
            order by run_index, team_position
            """;
    private static final String FAILED_RUNS = """
            select count(*)
            from run_failure
            where batch_id = ? and run_index >= ? and run_index < ?
            """;
    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values())
            .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
            .toList();

    private final JdbcOperations jdbc;
    private final Batch batch;
    private final List<Team> teams;
    private final boolean isFull;
    private final String sql;

    /** @param jdbc fetches in parts */
    ReadRows(JdbcOperations jdbc, Batch batch, Scenario scenario) {
        this.jdbc = jdbc;
        this.batch = batch;
        teams = scenario.teams();
        isFull = batch.results() == ResultsKind.FULL;
        sql = ROWS.formatted(isFull ? ", unlock_seconds, completion_seconds" : "", batch.id());
    }

    /**
     * Writes the rows of neighbouring runs, in the transaction of the caller.
     *
     * @return the checksum over these rows; empty if stopped, with part of them written
     * @throws ExportFailedException if not all of them are there
     */
    Optional<Long> write(long from, long to, TableWriter table, StopSignal stop) {
        Checksum checksum = new Checksum();
        ResultSetExtractor<Long> extractor = rows -> write(rows, table, checksum, stop);
        long written = number(jdbc.query(sql, extractor, batch.id(), from, to));
        if (stop.isRaised()) {
            return Optional.empty();
        }
        long failed = number(jdbc.queryForObject(FAILED_RUNS, Long.class, batch.id(), from, to));
        long expected = (to - from - failed) * teams.size();
        if (written != expected) {
            throw ExportFailedException.rowsAreMissing(batch, from, to, written, expected);
        }
        return Optional.of(checksum.value());
    }

    private static long number(@Nullable Long number) {
        return Optional.ofNullable(number).orElseThrow();
    }

    private long write(ResultSet rows, TableWriter table, Checksum checksum, StopSignal stop) throws SQLException {
        long written = 0;
        while (!stop.isRaised() && rows.next()) {
            try {
                write(rows, table, checksum);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
        }
        return written;
    }

    private void write(ResultSet row, TableWriter table, Checksum checksum) throws SQLException, IOException {
        int run = row.getInt("run_index");
        int position = row.getInt("team_position");
        int outcome = row.getInt("outcome");
        int points = row.getInt("points");
        int tiles = row.getInt("tiles");
        int rowReached = row.getInt("row_reached");
        int finishedSecond = row.getInt("finished_second");
        checksum.add(run, position, points, tiles, rowReached, outcome, finishedSecond);
        Team team = teams.get(position);
        table.text(batch.name());
        table.number(run);
        table.text(team.name());
        table.text(team.strategy().label());
        table.text(OUTCOMES.get(outcome));
        table.number(points);
        table.number(tiles);
        table.number(rowReached);
        table.number(finishedSecond);
        if (isFull) {
            write(row.getBytes("unlock_seconds"), table);
            write(row.getBytes("completion_seconds"), table);
        }
        table.endRow();
    }

    private static void write(byte[] packed, TableWriter table) throws IOException {
        for (int second : PackedSeconds.unpack(packed)) {
            if (second == TeamResult.NEVER) {
                table.nothing();
            } else {
                table.number(second);
            }
        }
    }
}
