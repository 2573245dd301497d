package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.PackedSeconds;
import bingosim.job.ResultsKind;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamCounts;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Counts rows of a batch as they are read, in any order. For one thread. */
final class ResultCounts {
    private static final int ROWS_BETWEEN_TELLING = 1000;

    private final List<TeamCounts> teams;
    private final WholeRuns wholeRuns;
    private final RunsSeen seen;
    private final Checksum checksum = new Checksum();
    private final int[] runsUntold = new int[ROWS_BETWEEN_TELLING];
    private final int[] teamsUntold = new int[ROWS_BETWEEN_TELLING];
    private int untold;

    /**
     * @param tiles number of tiles of the board
     * @param seen is told which runs the rows are of
     */
    ResultCounts(Batch batch, int teams, int rows, int tiles, RunsSeen seen) {
        boolean isFull = batch.results() == ResultsKind.FULL;
        this.teams = Stream.generate(() -> isFull ? TeamCounts.noneOfAllSeconds(rows, tiles) : TeamCounts.none(rows, 0))
                .limit(teams)
                .toList();
        wholeRuns = new WholeRuns(this.teams);
        this.seen = seen;
    }

    /** @param row its fields as the binary format of COPY has them, in the order of {@link ReadRows#COLUMNS} */
    void add(ByteBuffer row) {
        int run = Math.toIntExact(skipLength(row).getLong());
        int team = skipLength(row).getShort();
        int outcome = skipLength(row).getShort();
        int points = skipLength(row).getInt();
        int tiles = skipLength(row).getInt();
        int rowReached = skipLength(row).getInt();
        int finishedSecond = skipLength(row).getInt();
        see(run, team);
        checksum.add(run, team, points, tiles, rowReached, outcome, finishedSecond);
        TeamCounts counts = teams.get(team);
        counts.add(points, tiles, rowReached, finishedSecond, outcome);
        wholeRuns.add(run, team, points, finishedSecond);
        if (!counts.completions().isEmpty()) {
            addEach(seconds(row), counts::addUnlockSecond);
            addEach(seconds(row), counts::addCompletion);
        }
    }

    private static ByteBuffer skipLength(ByteBuffer row) {
        return row.position(row.position() + Integer.BYTES);
    }

    private static int[] seconds(ByteBuffer row) {
        byte[] packed = new byte[row.getInt()];
        row.get(packed);
        return PackedSeconds.unpack(packed);
    }

    private void see(int run, int team) {
        runsUntold[untold] = run;
        teamsUntold[untold] = team;
        untold++;
        if (untold == ROWS_BETWEEN_TELLING) {
            seen.add(runsUntold, teamsUntold, untold);
            untold = 0;
        }
    }

    private interface SecondsByPosition {
        void add(int position, int second);
    }

    private static void addEach(int[] seconds, SecondsByPosition counts) {
        for (int position = 0; position < seconds.length; position++) {
            if (seconds[position] != TeamResult.NEVER) {
                counts.add(position, seconds[position]);
            }
        }
    }

    List<TeamCounts> teams() {
        return teams;
    }

    /**
     * Adds what was counted to that of all readers, when the last row is read.
     *
     * @param all our own counts, or what they are merged into
     */
    void end(ResultCounts all, Checksum sum) {
        seen.add(runsUntold, teamsUntold, untold);
        untold = 0;
        if (all != this) {
            for (int team = 0; team < teams.size(); team++) {
                all.teams.get(team).merge(teams.get(team));
            }
            all.wholeRuns.addAll(wholeRuns);
        }
        sum.add(checksum.value());
    }
}
