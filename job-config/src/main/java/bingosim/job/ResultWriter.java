package bingosim.job;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import bingosim.claim.PartitionProgress;
import bingosim.simulation.RunResult;
import bingosim.simulation.TeamResult;
import bingosim.statistics.Checksum;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the results of a chunk, and as the last statement of its transaction where the partition is now.
 *
 * <p>Keeps the absolute state of the partition. A chunk that is rolled back ends the step, and with it this writer.
 */
final class ResultWriter implements ItemWriter<RunOutcome> {
    private final RunnableBatch runnable;
    private final Claim claim;
    private final ResultStore store;
    private final RunFailures failures;
    private final Claims claims;
    private final AfterFence afterFence;
    private final Checksum checksum = new Checksum();
    private final long[] unlocks;
    private long runsDone;

    /** Is told with each chunk whether the batch was asked to stop. */
    interface AfterFence {
        void isStopping(boolean isStopping);
    }

    ResultWriter(
            RunnableBatch runnable,
            Claim claim,
            ResultStore store,
            RunFailures failures,
            Claims claims,
            AfterFence afterFence) {
        this.runnable = runnable;
        this.claim = claim;
        this.store = store;
        this.failures = failures;
        this.claims = claims;
        this.afterFence = afterFence;
        PartitionProgress before = claim.progress();
        checksum.add(before.checksum());
        unlocks = before.unlocks().length > 0
                ? before.unlocks().clone()
                : new long[runnable.teams() * runnable.rows() * 2];
        runsDone = before.runsDone();
    }

    @Override
    public void write(Chunk<? extends RunOutcome> chunk) throws Exception {
        store.write(checksum.value());
        List<RunOutcome.Failed> failed = new ArrayList<>();
        for (RunOutcome outcome : chunk) {
            if (outcome instanceof RunOutcome.Failed failure) {
                failed.add(failure);
            }
        }
        if (!failed.isEmpty()) {
            failures.add(runnable.batch(), failed);
        }
        runsDone += chunk.size();
        advanceBeforeCommit(new PartitionProgress(runsDone, checksum.value(), unlocks.clone()));
    }

    /** Takes the results of a run of the chunk that is written next. */
    void add(RunResult run) {
        store.add(run);
        checksum.add(run);
        for (int team = 0; team < run.teams().length; team++) {
            TeamResult result = run.teams()[team];
            for (int row = 0; row <= result.rowReached(); row++) {
                int position = (team * runnable.rows() + row) * 2;
                unlocks[position]++;
                unlocks[position + 1] += result.unlockSeconds()[row];
            }
        }
    }

    /** The step writes its own state after the writer, so the fence waits for the commit to come last. */
    private void advanceBeforeCommit(PartitionProgress progress) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                afterFence.isStopping(claims.advance(claim, progress));
            }
        });
    }
}
