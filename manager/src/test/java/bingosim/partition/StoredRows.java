package bingosim.partition;

import bingosim.job.BatchStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads and writes all that is stored of a batch of one partition, and moves its times, as if time had passed. */
final class StoredRows {
    private static final String STORED = """
            select coalesce(c.step_execution_id, 0) as step, c.worker, c.epoch,
                   (extract(epoch from clock_timestamp()
                       - greatest(c.heartbeat_at, clock_timestamp() - interval '7 seconds')) * 1000)::integer as silent_for,
                   c.runs_done, c.checksum, c.unlocks,
                   (extract(epoch from greatest(c.due_at, clock_timestamp()) - clock_timestamp()) * 1000)::integer as due_in,
                   c.sendings, c.failures, coalesce(c.error, '') as error,
                   (select string_agg(s.version || ' ' || s.status, ', ' order by s.step_execution_id)
                    from batch_step_execution s) as steps,
                   b.status, b.stopping, b.lease_epoch, b.lease_holder is not null as watched,
                   (extract(epoch from clock_timestamp()
                       - greatest(b.lease_renewed_at, clock_timestamp() - interval '7 seconds')) * 1000)::integer
                       as unrenewed_for
            from partition_claim c
            join batch b on b.batch_id = c.batch_id
            """;
    private static final String RESTORE_CLAIM = """
            update partition_claim
            set step_execution_id = nullif(?, 0),
                worker = ?,
                epoch = ?,
                heartbeat_at = case when ? > 0 then clock_timestamp() - ? * interval '1 millisecond' end,
                runs_done = ?,
                checksum = ?,
                unlocks = ?::bigint[],
                due_at = clock_timestamp() + ? * interval '1 millisecond',
                sendings = ?,
                failures = ?,
                error = nullif(?, '')
            """;
    private static final String RESTORE_BATCH = """
            update batch
            set status = ?,
                stopping = ?,
                lease_epoch = ?,
                lease_holder = case when ? then 'manager' end,
                lease_renewed_at = clock_timestamp() - ? * interval '1 millisecond',
                error = case when ? = 'FAILED' then 'bad luck' end
            """;
    private static final String RESTORE_STEP = """
            insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status)
            values (?, ?, 'simulate:0', 1, localtimestamp, ?)
            on conflict (step_execution_id) do update
            set version = excluded.version,
                status = excluded.status
            """;
    private static final String RESTORE_SEQUENCE = "select setval('batch_step_execution_seq', ?)";
    private static final String PASS = """
            update partition_claim
            set heartbeat_at = heartbeat_at - ? * interval '1 millisecond',
                due_at = due_at - ? * interval '1 millisecond'
            """;
    private static final String LET_MANAGER_BE_SILENT =
            "update batch set lease_renewed_at = lease_renewed_at - interval '7 seconds'";

    private final JdbcOperations jdbc;

    StoredRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void restore(Stored to) {
        jdbc.update(
                RESTORE_CLAIM,
                to.step(),
                to.isHeld() ? Worker.valueOf(to.worker()).incarnation() : null,
                to.epoch(),
                to.epoch(),
                to.silentFor(),
                to.runsDone(),
                to.checksum(),
                to.unlocks().replace('[', '{').replace(']', '}'),
                to.dueIn(),
                to.sendings(),
                to.failures(),
                to.error());
        jdbc.update(
                RESTORE_BATCH,
                to.status().name(),
                to.isStopping(),
                to.lease(),
                to.isWatched(),
                to.unrenewedFor(),
                to.status().name());
        String[] steps = to.steps().split(", ");
        for (int step = 1; step <= steps.length; step++) {
            String[] versionAndStatus = steps[step - 1].split(" ");
            jdbc.update(RESTORE_STEP, step, Integer.valueOf(versionAndStatus[0]), versionAndStatus[1]);
        }
        jdbc.queryForObject(RESTORE_SEQUENCE, Long.class, steps.length);
    }

    void pass(int millis) {
        jdbc.update(PASS, millis, millis);
    }

    void letManagerBeSilent() {
        jdbc.update(LET_MANAGER_BE_SILENT);
    }

    Stored stored() {
        return jdbc.query(STORED, (row, number) -> stored(row)).get(0);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("step"),
                Optional.ofNullable(row.getObject("worker", UUID.class))
                        .map(worker -> Worker.values()[(int) worker.getLeastSignificantBits() - 1].name())
                        .orElse(""),
                row.getInt("epoch"),
                row.getInt("silent_for"),
                row.getLong("runs_done"),
                row.getLong("checksum"),
                Arrays.toString((Long[]) row.getArray("unlocks").getArray()),
                row.getInt("due_in"),
                row.getInt("sendings"),
                row.getInt("failures"),
                row.getString("error"),
                row.getString("steps"),
                BatchStatus.valueOf(row.getString("status")),
                row.getBoolean("stopping"),
                row.getInt("lease_epoch"),
                row.getBoolean("watched"),
                row.getInt("unrenewed_for"));
    }
}
