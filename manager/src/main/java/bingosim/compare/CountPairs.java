package bingosim.compare;

import bingosim.job.Batch;
import bingosim.statistics.PairedCounts;
import bingosim.statistics.PairedHits;
import bingosim.statistics.PairedOrder;
import bingosim.statistics.PairedSums;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** Sums up the runs that two batches have in common, in integers. */
final class CountPairs {
    /** So that no statement is silent for long. */
    private static final long RUNS_AT_A_TIME = 1_000_000;

    private static final String SUMS = """
            select pair,
                   count(*) as runs,
                   count(*) filter (where a.outcome = 0 and b.outcome = 0) as both,
                   count(*) filter (where a.outcome = 0 and b.outcome <> 0) as only_first,
                   count(*) filter (where a.outcome <> 0 and b.outcome = 0) as only_second,
                   count(*) filter (where a.outcome <> 0 and b.outcome <> 0) as neither,
                   count(*) filter (where b.points > a.points) as more_points,
                   count(*) filter (where b.points < a.points) as fewer_points,
                   count(*) filter (where b.points = a.points) as equal_points,
                   count(*) filter (where (b.points, a.finished_second) > (a.points, b.finished_second)) as better,
                   count(*) filter (where (b.points, a.finished_second) < (a.points, b.finished_second)) as worse,
                   count(*) filter (where (b.points, a.finished_second) = (a.points, b.finished_second)) as equal,
                   sum(a.points) as points_first,
                   sum(b.points) as points_second,
                   sum((b.points::bigint - a.points) * (b.points::bigint - a.points)) as points_squares,
                   sum(a.tiles) as tiles_first,
                   sum(b.tiles) as tiles_second,
                   sum((b.tiles::bigint - a.tiles) * (b.tiles::bigint - a.tiles)) as tiles_squares,
                   sum(a.finished_second) as seconds_first,
                   sum(b.finished_second) as seconds_second,
                   sum((b.finished_second::bigint - a.finished_second) * (b.finished_second::bigint - a.finished_second))
                       as seconds_squares
            from unnest(?::smallint[], ?::smallint[]) with ordinality as teams (first, second, pair)
            join team_run_result_%d a on a.team_position = teams.first
            join team_run_result_%d b on b.team_position = teams.second and b.run_index = a.run_index
            where a.run_index >= ? and a.run_index < ?
              and b.run_index >= ? and b.run_index < ?
            group by pair
            """;

    private final JdbcOperations jdbc;

    CountPairs(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the pairs. */
    List<PairedCounts> count(Batch first, Batch second, List<TeamPairs.Pair> pairs) {
        List<PairedCounts> counts = new ArrayList<>(Collections.nCopies(pairs.size(), PairedCounts.NONE));
        String sums = SUMS.formatted(first.id(), second.id());
        String firsts = array(pairs, TeamPairs.Pair::first);
        String seconds = array(pairs, TeamPairs.Pair::second);
        long runs = Math.min(first.runs(), second.runs());
        for (long from = 0; from < runs; from += RUNS_AT_A_TIME) {
            long to = Math.min(runs, from + RUNS_AT_A_TIME);
            jdbc.query(
                    sums,
                    row -> {
                        int pair = row.getInt("pair") - 1;
                        counts.set(pair, counts.get(pair).plus(counts(row)));
                    },
                    firsts,
                    seconds,
                    from,
                    to,
                    from,
                    to);
        }
        return counts;
    }

    private static String array(List<TeamPairs.Pair> pairs, ToIntFunction<TeamPairs.Pair> team) {
        return pairs.stream().mapToInt(team).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static PairedCounts counts(ResultSet row) throws SQLException {
        return new PairedCounts(
                new PairedHits(
                        row.getLong("both"),
                        row.getLong("only_first"),
                        row.getLong("only_second"),
                        row.getLong("neither")),
                sums(row, "points"),
                sums(row, "tiles"),
                sums(row, "seconds"),
                new PairedOrder(row.getLong("better"), row.getLong("worse"), row.getLong("equal")),
                new PairedOrder(row.getLong("more_points"), row.getLong("fewer_points"), row.getLong("equal_points")));
    }

    private static PairedSums sums(ResultSet row, String what) throws SQLException {
        return new PairedSums(
                row.getLong("runs"),
                integer(row, what + "_first"),
                integer(row, what + "_second"),
                integer(row, what + "_squares"));
    }

    private static BigInteger integer(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
