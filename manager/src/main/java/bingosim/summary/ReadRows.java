package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.BinaryRows;
import bingosim.job.ResultsKind;
import bingosim.job.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the rows of a batch once, with any number of threads: each takes one part of the table after the other. */
final class ReadRows {
    static final String COLUMNS = "run_index, team_position, outcome, points, tiles, row_reached, finished_second";

    private static final String WITH_SECONDS = COLUMNS + ", unlock_seconds, completion_seconds";
    private static final String BLOCKS = """
            select (pg_relation_size('team_run_result_%d') + current_setting('block_size')::bigint - 1)
                       / current_setting('block_size')::bigint
            """;
    private static final String READ = """
            copy (
                select %s
                from team_run_result_%d
                where ctid >= '(%d,0)'
                  and ctid < '(%d,0)'
            ) to stdout (format binary)
            """;
    private static final String EXPORT_SNAPSHOT = "select pg_export_snapshot()";
    private static final String SAME_SNAPSHOT =
            "set transaction isolation level repeatable read, read only; set transaction snapshot '%s'";

    /** Of 8 kB each if PostgreSQL is as it comes: some tenths of a second, after which who is to stop stops. */
    private static final long MOST_BLOCKS = 4096;

    private static final long FEWEST_BLOCKS = 16;
    private static final int PARTS_PER_READER = 4;

    private final JdbcOperations jdbc;
    private final Batch batch;
    private final StopSignal stop;
    private final long blocks;
    private final long blocksPerPart;
    private final AtomicLong nextBlock = new AtomicLong();

    /** @param jdbc in the transaction of the summary */
    ReadRows(JdbcOperations jdbc, Batch batch, int readers, StopSignal stop) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.stop = stop;
        Long counted = jdbc.queryForObject(BLOCKS.formatted(batch.id()), Long.class);
        blocks = counted == null ? 0 : counted;
        blocksPerPart = Math.max(FEWEST_BLOCKS, Math.min(MOST_BLOCKS, blocks / (readers * PARTS_PER_READER)));
    }

    /** How many threads can find something to read; at least 1. */
    long parts() {
        return Math.max(1, (blocks + blocksPerPart - 1) / blocksPerPart);
    }

    /** What {@link #readAs} needs to see the same rows as the transaction of the summary, as long as that is open. */
    String exportSnapshot() {
        String snapshot = jdbc.queryForObject(EXPORT_SNAPSHOT, String.class);
        if (snapshot == null) {
            throw new IllegalStateException("batch %d: no snapshot".formatted(batch.id()));
        }
        return snapshot;
    }

    /** Reads in the transaction of the summary until there is nothing left to begin. */
    void read(ResultCounts counts) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            readParts(connection, counts);
            return true;
        });
    }

    /** The same in another thread, in a transaction of its own that only reads. */
    void readAs(String snapshot, ResultCounts counts) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SAME_SNAPSHOT.formatted(snapshot));
                readParts(connection, counts);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    /** Lets all of the threads begin nothing more. */
    void giveUp() {
        nextBlock.set(blocks);
    }

    private void readParts(Connection connection, ResultCounts counts) throws SQLException {
        for (long from = nextBlock.getAndAdd(blocksPerPart);
                from < blocks && !stop.isRaised();
                from = nextBlock.getAndAdd(blocksPerPart)) {
            String columns = batch.results() == ResultsKind.FULL ? WITH_SECONDS : COLUMNS;
            BinaryRows.read(connection, READ.formatted(columns, batch.id(), from, from + blocksPerPart), counts::add);
        }
    }
}
