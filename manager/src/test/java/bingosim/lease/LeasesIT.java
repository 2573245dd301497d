package bingosim.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.claim.Claim;
import bingosim.claim.Claims;
import bingosim.claim.PartitionProgress;
import bingosim.job.BatchStatus;
import bingosim.job.Tuning;
import bingosim.schema.TestDatabase;
import bingosim.testkit.StoredBatch;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LeasesIT {
    private static final Lease FIRST = new Lease(StoredBatch.ID, 0);
    private static final Tuning TUNING = new Tuning(10, Duration.ofSeconds(1), 0);

    private TestDatabase database;
    private JdbcTemplate jdbc;
    private Leases leases;
    private Claims claims;

    @BeforeEach
    void storeBatch() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database.dataSource());
        leases = new Leases(jdbc);
        claims = new Claims(jdbc);
        StoredBatch.insert(jdbc, 100);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Claim take() {
        return claims.take(StoredBatch.ID, 0, StoredBatch.STEP_EXECUTION, UUID.randomUUID())
                .orElseThrow();
    }

    private void let(String change) {
        jdbc.update("update partition_claim set " + change);
    }

    @Test
    void renewalTellsWhoHasWhat() {
        let("due_at = clock_timestamp() + interval '1 minute'");
        BatchState waiting = leases.renew(FIRST);
        let("due_at = clock_timestamp() - interval '1 second'");
        BatchState overdue = leases.renew(FIRST);
        Claim claim = take();
        claims.advance(claim, new PartitionProgress(40, 0, new long[0]));
        BatchState held = leases.renew(FIRST);
        let("heartbeat_at = heartbeat_at - interval '7 seconds'");
        BatchState silent = leases.renew(FIRST);
        let("runs_done = runs");
        BatchState finished = leases.renew(FIRST);

        assertThat(waiting)
                .extracting(BatchState::unfinished, BatchState::held, BatchState::due, BatchState::overdue)
                .containsExactly(1, 0, 0, 0);
        assertThat(overdue)
                .extracting(BatchState::unfinished, BatchState::held, BatchState::due, BatchState::overdue)
                .containsExactly(1, 0, 0, 1);
        assertThat(held)
                .extracting(BatchState::unfinished, BatchState::held, BatchState::due, BatchState::overdue)
                .containsExactly(1, 1, 0, 0);
        assertThat(held.runsDone()).isEqualTo(40);
        assertThat(silent)
                .extracting(BatchState::unfinished, BatchState::held, BatchState::due, BatchState::overdue)
                .containsExactly(1, 0, 1, 0);
        assertThat(finished)
                .extracting(BatchState::unfinished, BatchState::held, BatchState::due, BatchState::overdue)
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void partitionThatFailedIsDueAfterItsRestAndNamedWhenItMayNotBeTriedAgain() {
        claims.fail(take(), "bad luck", false);
        assertThat(leases.renew(FIRST).due()).as("rests").isZero();
        let("due_at = clock_timestamp() - interval '1 second'");
        assertThat(leases.renew(FIRST).due()).as("rested").isOne();
        assertThat(leases.renew(FIRST).failed()).isEmpty();

        claims.fail(take(), "worse luck", true);

        assertThat(leases.renew(FIRST).failed()).contains(0);
    }

    @Test
    void batchFailsWhenTheWorkerOfTheLastAttemptFallsSilent() {
        for (int attempt = 1; attempt <= Claims.MOST_FAILURES; attempt++) {
            take();
            assertThat(leases.renew(FIRST).failed()).as("attempt %d", attempt).isEmpty();
            let("heartbeat_at = heartbeat_at - interval '7 seconds'");
        }

        assertThat(leases.renew(FIRST).failed()).contains(0);
    }

    @Test
    void leaseThatIsLeftIsFreeAtOnceAndHeldByNobodyMeanwhile() {
        assertThat(leases.isLive(StoredBatch.ID)).isTrue();
        assertThat(leases.unwatched()).isEmpty();

        leases.release(FIRST);

        assertThat(leases.isLive(StoredBatch.ID)).isFalse();
        assertThat(leases.unwatched()).containsExactly("b");
        assertThatThrownBy(() -> leases.renew(FIRST)).isInstanceOf(LostLeaseException.class);
        Lease next = leases.take(StoredBatch.ID, "other", TUNING);
        assertThat(leases.renew(next).unfinished()).isOne();
        assertThat(leases.unwatched()).isEmpty();
    }

    @Test
    void whoWasReplacedChangesNothing() {
        Lease next = leases.take(StoredBatch.ID, "other", TUNING);

        assertThatThrownBy(() -> leases.hold(FIRST)).isInstanceOf(LostLeaseException.class);
        assertThatThrownBy(() -> leases.complete(FIRST, 1)).isInstanceOf(LostLeaseException.class);
        leases.end(FIRST, BatchStatus.FAILED, "mine");
        leases.release(FIRST);

        leases.hold(next);
        assertThat(jdbc.queryForObject("select status from batch", String.class))
                .isEqualTo("RUNNING");
    }

    @Test
    void stopStaysAskedForWhenAnotherManagerTakesOverButNotWhenTheBatchGoesOn() {
        jdbc.update("update batch set stopping = true");
        Lease adopted = leases.take(StoredBatch.ID, "other", TUNING);
        assertThat(leases.renew(adopted).isStopping()).isTrue();

        leases.end(adopted, BatchStatus.STOPPED, null);
        Lease launched = leases.take(StoredBatch.ID, "again", TUNING);

        assertThat(leases.renew(launched).isStopping()).isFalse();
    }
}
