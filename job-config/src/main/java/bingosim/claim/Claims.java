package bingosim.claim;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Takes, advances and releases claims on partitions. */
public class Claims {
    /** After so long without a sign of life a holder may be replaced. */
    public static final Duration TIMEOUT = Duration.ofSeconds(6);

    private static final String TAKE = """
            with taken as (
                update partition_claim c
                set epoch = c.epoch + 1,
                    worker = ?,
                    heartbeat_at = clock_timestamp()
                from batch b
                where c.batch_id = ?
                  and c.partition_number = ?
                  and c.step_execution_id = ?
                  and c.runs_done < c.runs
                  and (c.worker is null or c.heartbeat_at < clock_timestamp() - ? * interval '1 millisecond')
                  and b.batch_id = c.batch_id
                  and b.status = 'RUNNING'
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
            """;

    private static final String ADVANCE = """
            update partition_claim
            set runs_done = ?,
                checksum = ?,
                unlocks = ?,
                heartbeat_at = clock_timestamp()
            where batch_id = ?
              and partition_number = ?
              and epoch = ?
              and worker = ?
            """;

    private static final String RELEASE = """
            update partition_claim
            set worker = null
            where batch_id = ?
              and partition_number = ?
              and epoch = ?
              and worker = ?
            """;

    private final JdbcOperations jdbc;

    /** @param jdbc joins the transaction of the caller */
    public Claims(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a partition that nobody has, or whose holder has not been heard of for longer than {@link #TIMEOUT}.
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
                        TIMEOUT.toMillis())
                .stream()
                .findFirst();
    }

    /**
     * The fence: stores where the partition is, as the last statement of a chunk's transaction.
     *
     * @throws LostClaimException if the claim is another worker's by now; the transaction must be rolled back
     */
    public void advance(Claim claim, PartitionProgress progress) {
        Integer updated = jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.prepareStatement(ADVANCE)) {
                statement.setLong(1, progress.runsDone());
                statement.setLong(2, progress.checksum());
                statement.setArray(3, connection.createArrayOf("bigint", boxed(progress.unlocks())));
                statement.setLong(4, claim.batchId());
                statement.setInt(5, claim.partition());
                statement.setLong(6, claim.epoch());
                statement.setObject(7, claim.worker());
                return statement.executeUpdate();
            }
        });
        if (updated == null || updated != 1) {
            throw LostClaimException.replaced(claim);
        }
    }

    /** Gives a partition back; does nothing if it is another worker's by now. */
    public void release(Claim claim) {
        jdbc.update(RELEASE, claim.batchId(), claim.partition(), claim.epoch(), claim.worker());
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
