package bingosim.job;

import bingosim.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Asks the database before each run, as a system must that keeps a row for each: the cost of what others read, measured with
 * the one row that there is, that of the claim.
 */
final class RowPerRunReader implements ItemReader<Long> {
    private static final String READ = """
            select runs
            from partition_claim
            where batch_id = ?
              and partition_number = ?
            """;

    private final RunIndexReader runIndexes;
    private final JdbcOperations jdbc;
    private final Claim claim;

    RowPerRunReader(RunIndexReader runIndexes, JdbcOperations jdbc, Claim claim) {
        this.runIndexes = runIndexes;
        this.jdbc = jdbc;
        this.claim = claim;
    }

    @Override
    public @Nullable Long read() {
        Long runIndex = runIndexes.read();
        if (runIndex != null) {
            jdbc.queryForObject(READ, Long.class, claim.batchId(), claim.partition());
        }
        return runIndex;
    }
}
