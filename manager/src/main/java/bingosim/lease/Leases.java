package bingosim.lease;

import bingosim.claim.Claims;
import bingosim.job.BatchStatus;
import bingosim.job.Tuning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Takes, renews and ends leases. All times are the database's. */
public class Leases {
    /** A lease that was not renewed for so long may be taken. */
    public static final Duration TIMEOUT = Duration.ofSeconds(6);

    private static final String IS_LIVE = """
            select status = 'RUNNING' and lease_renewed_at > clock_timestamp() - ? * interval '1 millisecond'
            from batch
            where batch_id = ?
            """;
    private static final String UNWATCHED = """
            select name
            from batch
            where status = 'RUNNING'
              and lease_renewed_at < clock_timestamp() - ? * interval '1 millisecond'
            order by batch_id
            """;
    private static final String TAKE = """
            update batch
            set status = 'RUNNING',
                stopping = stopping and status = 'RUNNING',
                lease_epoch = lease_epoch + 1,
                lease_holder = ?,
                lease_renewed_at = clock_timestamp(),
                commit_interval = ?,
                flush_interval_ms = ?,
                skip_limit = ?,
                ended_at = null,
                error = null
            where batch_id = ?
            returning lease_epoch
            """;
    private static final String HOLD = """
            select batch_id
            from batch
            where batch_id = ?
              and lease_epoch = ?
              and status = 'RUNNING'
            for share
            """;
    private static final String RENEW = """
            with renewed as (
                update batch
                set elapsed = elapsed + (clock_timestamp() - lease_renewed_at),
                    lease_renewed_at = clock_timestamp()
                where batch_id = ?
                  and lease_epoch = ?
                  and status = 'RUNNING'
                returning batch_id, stopping
            ), partitions as (
                select c.partition_number,
                       c.runs_done,
                       c.runs_done < c.runs as unfinished,
                       c.worker is not null as taken,
                       c.heartbeat_at < clock_timestamp() - ? * interval '1 millisecond' as silent,
                       c.due_at < clock_timestamp() as due,
                       c.failures
                from partition_claim c
                join renewed r on r.batch_id = c.batch_id
            )
            select r.stopping,
                   sum(p.runs_done) as runs_done,
                   count(*) filter (where p.unfinished) as unfinished,
                   count(*) filter (where p.unfinished and p.taken and not p.silent) as held,
                   count(*) filter (where p.unfinished and p.due
                                      and (p.taken and p.silent or not p.taken and p.failures > 0)) as due,
                   count(*) filter (where p.unfinished and p.due and not p.taken and p.failures = 0) as overdue,
                   min(p.partition_number) filter (
                       where p.unfinished and p.failures + (p.taken and p.silent)::integer >= ?) as failed
            from renewed r
            cross join partitions p
            group by r.stopping
            """;
    private static final String RELEASE = """
            update batch
            set elapsed = elapsed + (clock_timestamp() - lease_renewed_at),
                lease_renewed_at = '-infinity',
                lease_epoch = lease_epoch + 1,
                lease_holder = null
            where batch_id = ?
              and lease_epoch = ?
              and status = 'RUNNING'
            """;
    private static final String END = """
            update batch
            set status = ?,
                checksum = ?,
                error = ?,
                elapsed = elapsed + (clock_timestamp() - lease_renewed_at),
                lease_renewed_at = clock_timestamp(),
                lease_holder = null,
                ended_at = clock_timestamp()
            where batch_id = ?
              and lease_epoch = ?
              and status = 'RUNNING'
            """;

    private final JdbcOperations jdbc;

    public Leases(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isLive(long batchId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_LIVE, Boolean.class, TIMEOUT.toMillis(), batchId));
    }

    /** The batches that run and that no manager watches, the oldest first. */
    public List<String> unwatched() {
        return jdbc.queryForList(UNWATCHED, String.class, TIMEOUT.toMillis());
    }

    /**
     * Takes the lease, whoever had it. The caller has locked the batch.
     *
     * @param holder who takes it, in words
     */
    public Lease take(long batchId, String holder, Tuning tuning) {
        Long epoch = jdbc.queryForObject(
                TAKE,
                Long.class,
                holder,
                tuning.commitInterval(),
                tuning.flushInterval().toMillis(),
                tuning.skipLimit(),
                batchId);
        return new Lease(batchId, epoch == null ? 0 : epoch);
    }

    /**
     * Nobody else takes the lease before the end of the transaction.
     *
     * @throws LostLeaseException if another manager has it
     */
    public void hold(Lease lease) {
        if (jdbc.queryForList(HOLD, Long.class, lease.batchId(), lease.epoch()).isEmpty()) {
            throw LostLeaseException.of(lease);
        }
    }

    /**
     * Says that this manager lives.
     *
     * @throws LostLeaseException if another manager has it
     */
    public BatchState renew(Lease lease) {
        return jdbc
                .query(
                        RENEW,
                        (row, number) -> state(row),
                        lease.batchId(),
                        lease.epoch(),
                        Claims.TIMEOUT.toMillis(),
                        Claims.MOST_FAILURES)
                .stream()
                .findFirst()
                .orElseThrow(() -> LostLeaseException.of(lease));
    }

    private static BatchState state(ResultSet row) throws SQLException {
        return new BatchState(
                row.getLong("runs_done"),
                row.getInt("unfinished"),
                row.getInt("held"),
                row.getInt("due"),
                row.getInt("overdue"),
                row.getBoolean("stopping"),
                Optional.ofNullable(row.getObject("failed", Integer.class)));
    }

    /** Leaves a batch that goes on to whichever manager comes first. */
    public void release(Lease lease) {
        jdbc.update(RELEASE, lease.batchId(), lease.epoch());
    }

    /**
     * Ends an attempt that did not complete the batch.
     *
     * @return false if another manager has the batch by now; nothing is changed then
     */
    public boolean end(Lease lease, BatchStatus status, @Nullable String error) {
        return end(lease, status, null, error) == 1;
    }

    /**
     * Ends the batch, in the transaction that stores its answers.
     *
     * @throws LostLeaseException if another manager has it
     */
    public void complete(Lease lease, long checksum) {
        if (end(lease, BatchStatus.COMPLETED, checksum, null) != 1) {
            throw LostLeaseException.of(lease);
        }
    }

    private int end(Lease lease, BatchStatus status, @Nullable Long checksum, @Nullable String error) {
        return jdbc.update(END, status.name(), checksum, error, lease.batchId(), lease.epoch());
    }
}
