package bingosim.partition;

import bingosim.claim.Claims;
import bingosim.lease.Lease;
import bingosim.request.PartitionRequest;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** What the database knows of partitions that were sent to workers. Each question is one statement, however many there are. */
final class DispatchedPartitions {
    private static final String ARE_OUT = """
            select coalesce(bool_and(step_execution_id is not null), false)
            from partition_claim
            where batch_id = ?
              and runs_done < runs
            """;
    private static final String SEND_AGAIN = """
            update partition_claim c
            set due_at = clock_timestamp()
                         + case when c.worker is not null or c.failures > 0
                                then interval '1.5 seconds' * power(2, least(c.sendings, 4))
                                else interval '10 seconds' * power(2, least(c.sendings, 2))
                           end,
                sendings = c.sendings + 1
            from batch b
            where c.batch_id = ?
              and b.batch_id = c.batch_id
              and b.lease_epoch = ?
              and b.status = 'RUNNING'
              and not b.stopping
              and c.runs_done < c.runs
              and c.due_at < clock_timestamp()
              and (c.worker is not null and c.heartbeat_at < clock_timestamp() - ? * interval '1 millisecond'
                   or c.worker is null and (c.failures > 0 or ?))
            returning c.batch_id, c.partition_number, c.step_execution_id,
                      c.worker is not null or c.failures > 0 as urgent
            """;
    private static final String FAILURE = """
            select case when worker is null then error else '%s, in attempt ' || failures + 1 end as error,
                   runs_done
            from partition_claim
            where batch_id = ?
              and partition_number = ?
            """.formatted(Claims.SILENT);
    private static final String OPEN_STEPS = """
            select count(*)
            from partition_claim c
            join batch_step_execution s on s.step_execution_id = c.step_execution_id
            where c.batch_id = ?
              and s.status <> 'COMPLETED'
            """;
    private static final String CLOSE_STEPS = """
            update batch_step_execution s
            set status = 'COMPLETED',
                exit_code = 'COMPLETED',
                end_time = localtimestamp,
                last_updated = localtimestamp,
                version = s.version + 1
            from partition_claim c
            where c.batch_id = ?
              and s.step_execution_id = c.step_execution_id
              and c.runs_done = c.runs
              and s.status <> 'COMPLETED'
            """;

    private final JdbcOperations jdbc;

    DispatchedPartitions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all unfinished ones were sent out and not taken back, so that workers may have them. */
    boolean areOut(long batchId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(ARE_OUT, Boolean.class, batchId));
    }

    /**
     * Those whose requests are to be sent again, marked as sent. Urgent ones are due again sooner, as whoever took such a request
     * may have died of the same cause.
     *
     * @param isQueueEmpty whether a request that nobody took must have been lost
     */
    List<DueRequest> takeDue(Lease lease, boolean isQueueEmpty) {
        return jdbc.query(
                SEND_AGAIN,
                (row, number) -> new DueRequest(
                        new PartitionRequest(
                                row.getLong("batch_id"),
                                row.getInt("partition_number"),
                                row.getLong("step_execution_id")),
                        row.getBoolean("urgent")),
                lease.batchId(),
                lease.epoch(),
                Claims.TIMEOUT.toMillis(),
                isQueueEmpty);
    }

    /** Of a partition that was tried as often as it may be. */
    PartitionFailedException.Failure failure(long batchId, int partition) {
        return jdbc.query(
                        FAILURE,
                        (row, number) ->
                                new PartitionFailedException.Failure(row.getString("error"), row.getLong("runs_done")),
                        batchId,
                        partition)
                .get(0);
    }

    /** How many step executions do not say yet that they are completed. */
    int openSteps(long batchId) {
        Integer open = jdbc.queryForObject(OPEN_STEPS, Integer.class, batchId);
        return open == null ? 0 : open;
    }

    /** Completes step executions of finished partitions whose workers died before they could say so. */
    int closeSteps(long batchId) {
        return jdbc.update(CLOSE_STEPS, batchId);
    }
}
