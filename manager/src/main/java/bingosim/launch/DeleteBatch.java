package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.SimulateJob;
import bingosim.lease.Leases;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes a batch with its results and what the job repository knows of it. Marked first, so that it can be killed at any
 * moment and deleted again; the results are detached concurrently, so that no other batch waits.
 */
public class DeleteBatch {
    private static final String MARK =
            "update batch set status = 'DELETING', lease_epoch = lease_epoch + 1 where batch_id = ?";
    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('delete batch', ?))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('delete batch', ?))";
    private static final String DETACHMENT = """
            select case when i.inhdetachpending then 'finalize' else 'concurrently' end
            from pg_inherits i
            where i.inhparent = 'team_run_result'::regclass
              and i.inhrelid = to_regclass('team_run_result_%d')
            """;
    private static final String DETACH = "alter table team_run_result detach partition team_run_result_%d %s";
    private static final String DROP = "drop table if exists team_run_result_%d";
    private static final int ROWS_AT_A_TIME = 10_000;
    private static final String SOME_ROWS = """
            delete from %1$s
            where ctid = any (array(select ctid from %1$s where %2$s limit %3$d))
            """;
    /** What there are many of, and in which order; the repository would delete steps one by one. */
    private static final List<String> OF_THE_JOB =
            List.of(someRows("batch_step_execution_context", """
            step_execution_id in (
                select s.step_execution_id
                from batch_step_execution s
                join batch_job_execution e on e.job_execution_id = s.job_execution_id
                where e.job_instance_id = ?)
            """), someRows("batch_step_execution", """
            job_execution_id in (select job_execution_id from batch_job_execution where job_instance_id = ?)
            """));

    private static final List<String> OF_THE_BATCH = Stream.of(
                    "run_failure", "partition_aggregate", "perf_sample", "partition_claim")
            .map(table -> someRows(table, "batch_id = ?"))
            .toList();

    private static final List<String> REST = List.of(
            "delete from team_summary where batch_id = ?",
            "delete from team where batch_id = ?",
            "delete from batch where batch_id = ?");

    private final JdbcOperations jdbc;
    private final JobRepository jobRepository;
    private final TransactionOperations transaction;
    private final Batches batches;
    private final Leases leases;

    DeleteBatch(JdbcOperations jdbc, JobRepository jobRepository, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.jobRepository = jobRepository;
        this.transaction = transaction;
        batches = new Batches(jdbc);
        leases = new Leases(jdbc);
    }

    /**
     * @param isAlone whether no other process can have the database, so that a lease of another is a dead one's
     * @throws LaunchRefusedException if there is no such batch, it is running, or another process deletes it
     */
    public void delete(String name, boolean isAlone) {
        Batch batch = batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
        if (!delete(batch.id(), name, () -> mark(batch, isAlone))) {
            throw LaunchRefusedException.deletedElsewhere(name);
        }
    }

    /**
     * Deletes a batch unless another process does. The lock is the session's: detaching would wait for a transaction.
     *
     * @param mark makes it DELETING, or says that it is not to be deleted
     * @return whether this has deleted it
     */
    boolean delete(long id, String name, BooleanSupplier mark) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            var session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!Boolean.TRUE.equals(session.queryForObject(LOCK, Boolean.class, id))) {
                return false;
            }
            try {
                boolean isMarked = mark.getAsBoolean();
                if (isMarked) {
                    deleteMarked(id, name);
                }
                return isMarked;
            } finally {
                session.queryForObject(UNLOCK, Boolean.class, id);
            }
        }));
    }

    /** In transactions of bounded size; it stays DELETING until the last one. */
    private void deleteMarked(long id, String name) {
        jdbc.queryForList(DETACHMENT.formatted(id), String.class)
                .forEach(how -> jdbc.execute(DETACH.formatted(id, how)));
        jdbc.execute(DROP.formatted(id));
        JobInstance instance = jobRepository.getJobInstance(SimulateJob.NAME, SimulateJob.parameters(name));
        if (instance != null) {
            OF_THE_JOB.forEach(statement -> deleteAll(statement, instance.getInstanceId()));
        }
        OF_THE_BATCH.forEach(statement -> deleteAll(statement, id));
        transaction.executeWithoutResult(status -> {
            if (instance != null) {
                jobRepository.deleteJobInstance(instance);
            }
            REST.forEach(statement -> jdbc.update(statement, id));
        });
    }

    private void deleteAll(String someRows, long id) {
        int deleted;
        do {
            deleted = jdbc.update(someRows, id);
        } while (deleted == ROWS_AT_A_TIME);
    }

    private static String someRows(String table, String which) {
        return SOME_ROWS.formatted(table, which, ROWS_AT_A_TIME);
    }

    private boolean mark(Batch found, boolean isAlone) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Batch batch = batches.findLocked(found.name())
                    .filter(same -> same.id() == found.id())
                    .orElseThrow(() -> LaunchRefusedException.noSuchBatch(found.name()));
            if (batch.status() == BatchStatus.RUNNING && leases.isLive(batch.id()) && !isAlone) {
                throw LaunchRefusedException.isRunning(batch);
            }
            return jdbc.update(MARK, batch.id()) == 1;
        }));
    }
}
