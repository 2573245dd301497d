package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stops a batch, whoever works on it: it is marked, workers give back what they have after the chunk in hand, and the
 * manager that watches it ends it then.
 */
public class StopBatch {
    private static final String MARK = "update batch set stopping = true where batch_id = ? and status = 'RUNNING'";

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Batches batches;
    private final Leases leases;

    StopBatch(JdbcOperations jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        batches = new Batches(jdbc);
        leases = new Leases(jdbc);
    }

    /**
     * Asks it to stop.
     *
     * @return whether it ran
     * @throws LaunchRefusedException if there is no such batch
     */
    public boolean mark(String name) {
        return jdbc.update(MARK, find(name).id()) == 1;
    }

    /**
     * Whether it runs no more. Ends it where no manager lives that would.
     *
     * @throws LaunchRefusedException if it was deleted meanwhile
     */
    public boolean isStopped(String name) {
        if (!leases.isLive(find(name).id())) {
            transaction.executeWithoutResult(status -> endUnwatched(name));
        }
        return find(name).status() != BatchStatus.RUNNING;
    }

    private void endUnwatched(String name) {
        Batch batch = batches.findLocked(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
        if (batch.status() == BatchStatus.RUNNING && !leases.isLive(batch.id())) {
            Lease lease = leases.take(batch.id(), "stop", batch.tuning());
            leases.end(lease, BatchStatus.STOPPED, null);
        }
    }

    private Batch find(String name) {
        return batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
    }
}
