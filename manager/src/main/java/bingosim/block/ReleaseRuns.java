package bingosim.block;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.PartitionerKind;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a batch have more runs: its claims and how many there are, in one transaction. */
final class ReleaseRuns {
    private static final String RELEASE = """
            update batch
            set runs = ?,
                partitions = ?
            where batch_id = ?
              and runs = ?
            """;

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Batches batches;
    private final Leases leases;
    private final StoreClaims claims;

    ReleaseRuns(JdbcOperations jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        batches = new Batches(jdbc);
        leases = new Leases(jdbc);
        claims = new StoreClaims(jdbc);
    }

    /**
     * @param batch as it was when its runs were counted
     * @param runs how many it is to have from now on
     * @throws bingosim.lease.LostLeaseException if another manager has it
     */
    void release(Batch batch, long runs, Lease lease) {
        transaction.executeWithoutResult(status -> {
            leases.hold(lease);
            int partitions = PartitionerKind.partitions(runs, batch.partitionSize());
            if (jdbc.update(RELEASE, runs, partitions, batch.id(), batch.runs()) != 1) {
                throw new IllegalStateException(
                        "batch %s: more than %d runs were released by somebody without its lease"
                                .formatted(batch.name(), batch.runs()));
            }
            claims.store(batches.find(batch.id()).orElseThrow(), batch.partitions());
        });
    }
}
