package bingosim.claim;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Takes, advances and releases claims on partitions: what a worker does with them. */
public class Claims {
    /** After so long without a sign of life a holder may be replaced. */
    public static final Duration TIMEOUT = Duration.ofSeconds(6);

    /** So often in a row a partition may be tried without getting on; then its batch fails. */
    public static final int MOST_FAILURES = 5;

    private static final int OUTAGES_PER_FAILURE = 10;

    /** The error of a partition whose worker was not heard of any more. */
    public static final String SILENT = "its worker fell silent";

    private static final String TAKE = """
            with taken as (
                update partition_claim c
                set epoch = c.epoch + 1,
                    worker = ?,
                    failures = c.failures + (c.worker is not null)::integer,
                    error = case when c.worker is null then c.error else '%s' end,
                    heartbeat_at = clock_timestamp(),
                    due_at = clock_timestamp(),
                    sendings = 1
                from batch b
                where c.batch_id = ?
                  and c.partition_number = ?
                  and c.step_execution_id = ?
                  and c.runs_done < c.runs
                  and (c.worker is null or c.heartbeat_at < clock_timestamp() - ? * interval '1 millisecond')
                  and c.failures + (c.worker is not null)::integer < ?
                  and b.batch_id = c.batch_id
                  and b.status = 'RUNNING'
                  and not b.stopping
                returning c.batch_id, c.partition_number, c.epoch, c.worker, c.step_execution_id,
                          c.runs_done, c.checksum, c.unlocks
            ), raised as (
                update batch_step_execution s
                set version = s.version + 1
                from taken t
                where s.step_execution_id = t.step_execution_id
                returning s.version
            )
            select t.batch_id, t.partition_number, t.epoch, t.worker, t.runs_done, t.checksum, t.unlocks, r.version
            from taken t
            cross join raised r
            """.formatted(SILENT);

    private static final String ADVANCE = """
            update partition_claim c
            set runs_done = ?,
                checksum = ?,
                unlocks = ?,
                heartbeat_at = clock_timestamp(),
                failures = 0,
                outages = 0
            from batch b
            where c.batch_id = ?
              and c.partition_number = ?
              and c.epoch = ?
              and c.worker = ?
              and b.batch_id = c.batch_id
            returning b.stopping or b.status <> 'RUNNING'
            """;

    private static final String BEAT = """
            update partition_claim
            set heartbeat_at = clock_timestamp()
            where batch_id = ?
              and partition_number = ?
              and epoch = ?
              and worker = ?
            """;

    private static final String RELEASE = """
            update partition_claim
            set worker = null,
                due_at = clock_timestamp() + interval '10 seconds'
            where batch_id = ?
              and partition_number = ?
              and worker = ?
              and epoch = ?
              and runs_done < runs
            """;

    private static final String GIVE_BACK = """
            update partition_claim
            set worker = null,
                outages = outages + 1,
                failures = failures + ((outages + 1) %% %d = 0)::integer,
                error = ?,
                due_at = clock_timestamp() + interval '10 seconds'
            where batch_id = ?
              and partition_number = ?
              and worker = ?
              and runs_done < runs
            """.formatted(OUTAGES_PER_FAILURE);

    private static final String IS_ANOTHERS = """
            select worker <> ?
            from partition_claim
            where batch_id = ?
              and partition_number = ?
              and worker is not null
            """;

    private static final String FAIL = """
            update partition_claim
            set worker = null,
                failures = failures + ?,
                error = ?,
                due_at = clock_timestamp() + (0.5 + random()) * interval '1 second' * power(2, failures)
            where batch_id = ?
              and partition_number = ?
              and epoch = ?
              and worker = ?
              and runs_done < runs
            """;

    private final JdbcOperations jdbc;

    /** @param jdbc joins the transaction of the caller */
    public Claims(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a partition that nobody has, or whose holder has not been heard of for longer than {@link #TIMEOUT}. The latter counts
     * as a failure until the next commit: a run may kill whoever plays it, so after {@link #MOST_FAILURES} nobody gets it.
     *
     * @param stepExecutionId the step execution that was dispatched; an older one gets nothing
     * @return empty if the batch does not run, the partition is finished or somebody else has it
     */
    public Optional<Claim> take(long batchId, int partition, long stepExecutionId, UUID worker) {
        return jdbc
                .query(
                        TAKE,
                        (row, number) -> claim(row),
                        worker,
                        batchId,
                        partition,
                        stepExecutionId,
                        TIMEOUT.toMillis(),
                        MOST_FAILURES)
                .stream()
                .findFirst();
    }

    /**
     * The fence: stores where the partition is, as the last statement of a chunk's transaction.
     *
     * @return whether the batch is to go on no further for now
     * @throws LostClaimException if the claim is another worker's by now; the transaction must be rolled back
     */
    public boolean advance(Claim claim, PartitionProgress progress) {
        Optional<Boolean> isStopping = jdbc.execute((ConnectionCallback<Optional<Boolean>>) connection -> {
            try (var statement = connection.prepareStatement(ADVANCE)) {
                statement.setLong(1, progress.runsDone());
                statement.setLong(2, progress.checksum());
                statement.setArray(3, connection.createArrayOf("bigint", boxed(progress.unlocks())));
                statement.setLong(4, claim.batchId());
                statement.setInt(5, claim.partition());
                statement.setLong(6, claim.epoch());
                statement.setObject(7, claim.worker());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
                }
            }
        });
        return Optional.ofNullable(isStopping)
                .flatMap(Function.identity())
                .orElseThrow(() -> LostClaimException.replaced(claim));
    }

    /** Says that the holder of these lives, though it has nothing to commit yet. Those that another has by now stay so. */
    public void beat(Collection<Claim> claims) {
        jdbc.batchUpdate(
                BEAT,
                claims.stream()
                        .map(claim -> new Object[] {claim.batchId(), claim.partition(), claim.epoch(), claim.worker()})
                        .toList());
    }

    /** Gives an unfinished partition back; does nothing if it is another worker's by now. */
    public void release(Claim claim) {
        jdbc.update(RELEASE, claim.batchId(), claim.partition(), claim.worker(), claim.epoch());
    }

    /**
     * Gives a partition back for a worker that does not know what became of its claim while the database was away. So many
     * of these in a row, without a commit between them, count as a failure: what never passes is no outage.
     */
    public void giveBack(long batchId, int partition, UUID worker, String outage) {
        jdbc.update(GIVE_BACK, outage, batchId, partition, worker);
    }

    /** Whether another worker has a partition, or has finished it. */
    public boolean isAnothers(Claim claim) {
        return jdbc.queryForList(IS_ANOTHERS, Boolean.class, claim.worker(), claim.batchId(), claim.partition())
                .contains(true);
    }

    /**
     * Gives a partition back that failed; it comes again after a while.
     *
     * @param isForGood whether trying again cannot help
     */
    public void fail(Claim claim, String error, boolean isForGood) {
        jdbc.update(
                FAIL,
                isForGood ? MOST_FAILURES : 1,
                error,
                claim.batchId(),
                claim.partition(),
                claim.epoch(),
                claim.worker());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("batch_id"),
                row.getInt("partition_number"),
                row.getLong("epoch"),
                row.getObject("worker", UUID.class),
                row.getInt("version"),
                new PartitionProgress(
                        row.getLong("runs_done"), row.getLong("checksum"), unboxed(row.getArray("unlocks"))));
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }

    private static long[] unboxed(Array numbers) throws SQLException {
        return Arrays.stream((Long[]) numbers.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
