package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import bingosim.scenario.Scenario;
import java.util.BitSet;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.core.JdbcOperations;

/** Counts what the rows of a batch say, and checks that every run is there once. */
final class CountRows {
    private static final String ROWS = """
            select run_index, team_position, outcome, points, tiles, row_reached, finished_second, completion_seconds
            from team_run_result_%d
            """;
    private static final String FAILED_RUNS = "select run_index from run_failure where batch_id = ?";
    private static final String PARTITIONS = """
            select checksum, unlocks
            from partition_claim
            where batch_id = ?
            """;

    private final JdbcOperations jdbc;

    /** @param jdbc fetches in parts */
    CountRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Counted count(Batch batch, Scenario scenario, StopSignal stop) throws JobInterruptedException {
        var counts =
                new ResultCounts(batch, scenario.teams().size(), scenario.rows().size(), scenario.tiles());
        jdbc.query(ROWS.formatted(batch.id()), row -> {
            if (!stop.isRaised()) {
                counts.add(row);
            }
        });
        Summarise.requireNotStopped(stop);
        BitSet failed = new BitSet();
        jdbc.queryForList(FAILED_RUNS, Long.class, batch.id()).forEach(run -> failed.set(Math.toIntExact(run)));
        counts.requireEachRunOnce(failed);
        requireSameChecksum(batch, counts);
        return new Counted(counts.teams(), counts.checksum());
    }

    /** Recomputed from the rows, against what the partitions came to when the rows were written. */
    private void requireSameChecksum(Batch batch, ResultCounts counts) {
        long[] sum = {0};
        jdbc.query(
                PARTITIONS,
                row -> {
                    sum[0] += row.getLong("checksum");
                    Counted.addUnlocks(counts.teams(), row.getArray("unlocks"));
                },
                batch.id());
        if (counts.checksum() != sum[0]) {
            throw IncompleteBatchException.checksum(batch.name(), counts.checksum(), sum[0]);
        }
    }
}
