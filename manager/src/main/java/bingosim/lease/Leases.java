package bingosim.lease;

import bingosim.job.BatchStatus;
import bingosim.job.Tuning;
import java.time.Duration;
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
    private static final String TAKE = """
            update batch
            set status = 'RUNNING',
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
    private static final String RELEASE_CLAIMS = """
            update partition_claim
            set worker = null
            where batch_id = ?
              and worker is not null
            """;
    private static final String RENEW = """
            with renewed as (
                update batch
                set elapsed = elapsed + (clock_timestamp() - lease_renewed_at),
                    lease_renewed_at = clock_timestamp()
                where batch_id = ?
                  and lease_epoch = ?
                  and status = 'RUNNING'
                returning batch_id
            )
            select (select sum(c.runs_done) from partition_claim c where c.batch_id = r.batch_id) as runs_done
            from renewed r
            """;
    private static final String END = """
            update batch
            set status = ?,
                error = ?,
                elapsed = elapsed + (clock_timestamp() - lease_renewed_at),
                lease_renewed_at = clock_timestamp(),
                lease_holder = null,
                ended_at = clock_timestamp()
            where batch_id = ?
              and lease_epoch = ?
              and status = 'RUNNING'
            """;

    private static final String COMPLETE = """
            update batch
            set status = 'COMPLETED',
                checksum = ?,
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

    /**
     * Takes the lease, whoever had it, and gives back what his workers had. The caller has locked the batch.
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
        jdbc.update(RELEASE_CLAIMS, batchId);
        return new Lease(batchId, epoch == null ? 0 : epoch);
    }

    /**
     * Says that this manager lives.
     *
     * @return how many runs of the batch are done
     * @throws LostLeaseException if another manager has it
     */
    public long renew(Lease lease) {
        return jdbc.query(RENEW, (row, number) -> row.getLong("runs_done"), lease.batchId(), lease.epoch()).stream()
                .findFirst()
                .orElseThrow(() -> LostLeaseException.of(lease));
    }

    /** Ends an attempt that did not complete the batch. Does nothing if another manager has the batch by now. */
    public void end(Lease lease, BatchStatus status, @Nullable String error) {
        jdbc.update(END, status.name(), error, lease.batchId(), lease.epoch());
    }

    /**
     * Ends the batch, in the transaction that stores its answers.
     *
     * @throws LostLeaseException if another manager has it
     */
    public void complete(Lease lease, long checksum) {
        if (jdbc.update(COMPLETE, checksum, lease.batchId(), lease.epoch()) != 1) {
            throw LostLeaseException.of(lease);
        }
    }
}
