package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.PackedSeconds;
import bingosim.job.ResultsKind;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the rows of a batch as they are read, in any order. */
final class ResultCounts {
    private final Batch batch;
    private final List<TeamCounts> teams;
    private final List<BitSet> runsSeen;
    private final Checksum checksum = new Checksum();
    private long rows;

    /** @param tiles number of tiles of the board */
    ResultCounts(Batch batch, int teams, int rows, int tiles) {
        this.batch = batch;
        int counted = batch.results() == ResultsKind.FULL ? tiles : 0;
        this.teams = IntStream.range(0, teams)
                .mapToObj(team -> TeamCounts.none(rows, counted))
                .toList();
        runsSeen = IntStream.range(0, teams).mapToObj(team -> new BitSet()).toList();
    }

    void add(ResultSet row) throws SQLException {
        int run = Math.toIntExact(row.getLong("run_index"));
        int team = row.getInt("team_position");
        int points = row.getInt("points");
        int tiles = row.getInt("tiles");
        int rowReached = row.getInt("row_reached");
        int outcome = row.getInt("outcome");
        int finishedSecond = row.getInt("finished_second");
        rows++;
        runsSeen.get(team).set(run);
        checksum.add(run, team, points, tiles, rowReached, outcome, finishedSecond);
        TeamCounts counts = teams.get(team);
        counts.add(points, tiles, rowReached, finishedSecond, outcome);
        if (!counts.completions().isEmpty()) {
            addCompletions(counts, PackedSeconds.unpack(row.getBytes("completion_seconds")));
        }
    }

    private static void addCompletions(TeamCounts counts, int[] seconds) {
        for (int tile = 0; tile < seconds.length; tile++) {
            if (seconds[tile] != TeamResult.NEVER) {
                counts.addCompletion(tile, seconds[tile]);
            }
        }
    }

    long checksum() {
        return checksum.value();
    }

    List<TeamCounts> teams() {
        return teams;
    }

    /**
     * @param failed the runs that failed
     * @throws IncompleteBatchException unless every run that was asked for is there once, or failed
     */
    void requireEachRunOnce(BitSet failed) {
        BitSet accounted = (BitSet) failed.clone();
        runsSeen.get(0).stream().forEach(accounted::set);
        boolean isSameForAll = runsSeen.stream().allMatch(runsSeen.get(0)::equals);
        long expected = (batch.runs() - failed.cardinality()) * teams.size();
        boolean isDisjoint = !failed.intersects(runsSeen.get(0));
        long missing = batch.runs() - accounted.cardinality();
        if (rows != expected || !isSameForAll || !isDisjoint || missing != 0 || accounted.length() > batch.runs()) {
            throw IncompleteBatchException.runs(
                    batch.name(), batch.runs(), teams.size(), rows, failed.cardinality(), missing);
        }
    }
}
