package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import bingosim.scenario.Scenario;
import bingosim.statistics.Checksum;
import bingosim.statistics.TeamCounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.core.JdbcOperations;

/** Counts what the rows of a batch say, and checks that every run is there once. */
final class CountRows {
    private static final String FAILED_RUNS = "select run_index from run_failure where batch_id = ?";
    private static final String PARTITIONS = """
            select checksum, unlocks
            from partition_claim
            where batch_id = ?
            """;

    private final JdbcOperations jdbc;
    private final int readers;

    /**
     * @param jdbc fetches in parts
     * @param readers threads that read rows, ours among them, each with a connection
     */
    CountRows(JdbcOperations jdbc, int readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    Counted count(Batch batch, Scenario scenario, StopSignal stop) throws JobInterruptedException {
        int teams = scenario.teams().size();
        var seen = new RunsSeen(batch, teams);
        var rows = new ReadRows(jdbc, batch, readers, stop);
        List<ResultCounts> parts = Stream.generate(
                        () -> new ResultCounts(batch, teams, scenario.rows().size(), scenario.tiles(), seen))
                .limit(Math.min(readers, rows.parts()))
                .toList();
        read(rows, parts);
        Summarise.requireNotStopped(stop);
        List<TeamCounts> all = parts.get(0).teams();
        var checksum = new Checksum();
        parts.forEach(part -> part.end(parts.get(0), checksum));
        BitSet failed = new BitSet();
        jdbc.queryForList(FAILED_RUNS, Long.class, batch.id()).forEach(run -> failed.set(Math.toIntExact(run)));
        seen.requireEachOnce(failed);
        requireSameChecksum(batch, all, checksum.value());
        return new Counted(all, checksum.value());
    }

    /** All in one snapshot, so that they see each row once, whatever happens to the table meanwhile. */
    private void read(ReadRows rows, List<ResultCounts> parts) throws JobInterruptedException {
        if (parts.size() == 1) {
            rows.read(parts.get(0));
            return;
        }
        String snapshot = rows.exportSnapshot();
        ExecutorService others = Executors.newFixedThreadPool(parts.size() - 1);
        try {
            List<Future<?>> reading = new ArrayList<>();
            parts.subList(1, parts.size())
                    .forEach(part -> reading.add(others.submit(() -> rows.readAs(snapshot, part))));
            rows.read(parts.get(0));
            for (Future<?> each : reading) {
                await(each);
            }
        } finally {
            rows.giveUp();
            others.shutdown();
        }
    }

    private static void await(Future<?> reading) throws JobInterruptedException {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException("interrupted while rows were read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Recomputed from the rows, against what the partitions came to when the rows were written. */
    private void requireSameChecksum(Batch batch, List<TeamCounts> teams, long checksum) {
        long[] sum = {0};
        jdbc.query(
                PARTITIONS,
                row -> {
                    sum[0] += row.getLong("checksum");
                    Counted.addUnlocks(teams, row.getArray("unlocks"));
                },
                batch.id());
        if (checksum != sum[0]) {
            throw IncompleteBatchException.checksum(batch.name(), checksum, sum[0]);
        }
    }
}
