package bingosim.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.schema.TestDatabase;
import bingosim.testkit.StoredBatch;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ClaimsIT {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private TestDatabase database;
    private JdbcTemplate jdbc;
    private Claims claims;

    @BeforeEach
    void storeBatch() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database.dataSource());
        claims = new Claims(jdbc);
        StoredBatch.insert(jdbc, 100);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Optional<Claim> take(UUID worker) {
        return claims.take(StoredBatch.ID, 0, StoredBatch.STEP_EXECUTION, worker);
    }

    private void letHeartbeatGrowOld() {
        jdbc.execute("update partition_claim set heartbeat_at = heartbeat_at - interval '7 seconds'");
    }

    @Test
    void freePartitionIsTakenWithTheNextEpochAndARaisedStepVersion() {
        Claim claim = take(ONE).orElseThrow();

        assertThat(claim.epoch()).isEqualTo(1);
        assertThat(claim.worker()).isEqualTo(ONE);
        assertThat(claim.stepVersion()).isEqualTo(1);
        assertThat(claim.progress().runsDone()).isZero();
        assertThat(jdbc.queryForObject("select version from batch_step_execution", Long.class))
                .isEqualTo(1);
    }

    @Test
    void heldPartitionIsNotToBeHad() {
        take(ONE);

        assertThat(take(OTHER)).isEmpty();
        assertThat(jdbc.queryForObject("select version from batch_step_execution", Long.class))
                .isEqualTo(1);
    }

    @Test
    void silentHolderIsReplacedAndCommitsNothingMore() {
        Claim replaced = take(ONE).orElseThrow();
        claims.advance(replaced, new PartitionProgress(10, 7, new long[] {10, 0}));
        letHeartbeatGrowOld();

        Claim claim = take(OTHER).orElseThrow();

        assertThat(claim.epoch()).isEqualTo(2);
        assertThat(claim.progress().runsDone()).isEqualTo(10);
        assertThat(claim.progress().checksum()).isEqualTo(7);
        assertThat(claim.progress().unlocks()).containsExactly(10, 0);
        assertThatThrownBy(() -> claims.advance(replaced, new PartitionProgress(20, 8, new long[0])))
                .isInstanceOf(LostClaimException.class)
                .hasMessageContaining("partition 0: epoch 1 is over");
        assertThat(claims.isAnothers(replaced)).isTrue();
        assertThat(claims.isAnothers(claim)).isFalse();
        claims.release(replaced);
        assertThat(take(ONE)).as("still held by the other").isEmpty();
    }

    @Test
    void holderWhoCommitsIsNotSilent() {
        Claim claim = take(ONE).orElseThrow();
        letHeartbeatGrowOld();
        claims.advance(claim, new PartitionProgress(1, 0, new long[0]));

        assertThat(take(OTHER)).isEmpty();
    }

    @Test
    void releasedPartitionIsFreeAtOnce() {
        claims.release(take(ONE).orElseThrow());

        assertThat(take(OTHER)).map(Claim::epoch).contains(2L);
    }

    @Test
    void finishedPartitionOldStepExecutionAndStoppedBatchGetNothing() {
        assertThat(claims.take(StoredBatch.ID, 0, StoredBatch.STEP_EXECUTION + 1, ONE))
                .as("not the step execution that was dispatched")
                .isEmpty();
        jdbc.execute("update batch set status = 'STOPPED'");
        assertThat(take(ONE)).as("batch does not run").isEmpty();
        jdbc.execute("update batch set status = 'RUNNING'");
        jdbc.execute("update partition_claim set runs_done = runs");
        assertThat(take(ONE)).as("finished").isEmpty();
    }

    @Test
    void batchThatIsAskedToStopGivesNothingAndTellsItsHolders() {
        Claim held = take(ONE).orElseThrow();
        assertThat(claims.advance(held, new PartitionProgress(1, 0, new long[0])))
                .isFalse();

        jdbc.execute("update batch set stopping = true");

        assertThat(claims.advance(held, new PartitionProgress(2, 0, new long[0])))
                .isTrue();
        claims.release(held);
        assertThat(take(OTHER)).isEmpty();
    }

    @Test
    void finishedPartitionKeepsWhoFinishedIt() {
        Claim held = take(ONE).orElseThrow();
        claims.advance(held, new PartitionProgress(100, 0, new long[0]));

        claims.release(held);
        claims.giveBack(StoredBatch.ID, 0, ONE, "outage");

        assertThat(jdbc.queryForObject("select worker from partition_claim", UUID.class))
                .isEqualTo(ONE);
    }

    @Test
    void failureFreesThePartitionAndRestsUntilItIsDueAgain() {
        claims.fail(take(ONE).orElseThrow(), "out of luck", false);

        assertThat(jdbc.queryForMap(
                        "select worker, failures, error, due_at > clock_timestamp() as rests from partition_claim"))
                .containsEntry("worker", null)
                .containsEntry("failures", 1)
                .containsEntry("error", "out of luck")
                .containsEntry("rests", true);
    }

    @Test
    void commitEndsARowOfFailuresAndAFailureForGoodMakesItFull() {
        claims.fail(take(ONE).orElseThrow(), "e", false);
        Claim held = take(ONE).orElseThrow();
        claims.advance(held, new PartitionProgress(1, 0, new long[0]));
        assertThat(failures()).isZero();

        claims.fail(held, "e", true);

        assertThat(failures()).isEqualTo(Claims.MOST_FAILURES);
    }

    @Test
    void outagesInARowCountAsAFailureOnlyWhenTheyAreTen() {
        for (int outage = 1; outage <= 20; outage++) {
            take(ONE);
            claims.giveBack(StoredBatch.ID, 0, ONE, "server closed the connection");
            assertThat(failures()).as("after %d outages", outage).isEqualTo(outage / 10);
        }

        claims.advance(take(ONE).orElseThrow(), new PartitionProgress(1, 0, new long[0]));
        claims.giveBack(StoredBatch.ID, 0, ONE, "server closed the connection");

        assertThat(failures()).as("after a commit").isZero();
    }

    private int failures() {
        Integer failures = jdbc.queryForObject("select failures from partition_claim", Integer.class);
        return failures == null ? -1 : failures;
    }

    @Test
    void heartbeatComesFromWorkThatMovesOnly() {
        Claim held = take(ONE).orElseThrow();
        var progress = new AtomicLong();
        var heartbeats = new Heartbeats(claims);
        heartbeats.add(held, progress::get);
        heartbeats.beat();
        letHeartbeatGrowOld();

        progress.incrementAndGet();
        heartbeats.beat();
        assertThat(take(OTHER)).as("work moved").isEmpty();

        letHeartbeatGrowOld();
        heartbeats.beat();
        assertThat(take(OTHER)).as("work stands still").isPresent();
        assertThat(heartbeats.size()).isEqualTo(1);
        heartbeats.remove(held);
        assertThat(heartbeats.size()).isZero();
    }

    @Test
    void partitionThatSilencesItsWorkersBeforeTheyCommitIsTriedFiveTimes() {
        take(ONE);
        for (int takeover = 1; takeover < Claims.MOST_FAILURES; takeover++) {
            letHeartbeatGrowOld();
            assertThat(take(ONE)).isPresent();
            assertThat(failures()).isEqualTo(takeover);
        }
        letHeartbeatGrowOld();

        assertThat(take(OTHER)).as("a sixth attempt").isEmpty();
        assertThat(jdbc.queryForObject("select error from partition_claim", String.class))
                .isEqualTo(Claims.SILENT);
    }
}
