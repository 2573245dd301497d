package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.SimulateJob;
import bingosim.lease.Leases;
import java.util.List;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes a batch with its results and what the job repository knows of it. Marked first, so that it can be killed at any
 * moment and deleted again; the results are detached concurrently, so that no other batch waits.
 */
public class DeleteBatch {
    private static final String MARK =
            "update batch set status = 'DELETING', lease_epoch = lease_epoch + 1 where batch_id = ?";
    private static final String DETACHMENT = """
            select case when i.inhdetachpending then 'finalize' else 'concurrently' end
            from pg_inherits i
            where i.inhparent = 'team_run_result'::regclass
              and i.inhrelid = to_regclass('team_run_result_%d')
            """;
    private static final String DETACH = "alter table team_run_result detach partition team_run_result_%d %s";
    private static final String DROP = "drop table if exists team_run_result_%d";
    /** In bulk, because the repository deletes them one by one. */
    private static final List<String> STEPS = List.of("""
            delete from batch_step_execution_context
            where step_execution_id in (
                select s.step_execution_id
                from batch_step_execution s
                join batch_job_execution e on e.job_execution_id = s.job_execution_id
                where e.job_instance_id = ?)
            """, """
            delete from batch_step_execution
            where job_execution_id in (select job_execution_id from batch_job_execution where job_instance_id = ?)
            """);

    private static final List<String> ROWS = List.of(
            "delete from team_summary where batch_id = ?",
            "delete from run_failure where batch_id = ?",
            "delete from partition_claim where batch_id = ?",
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
     * @throws LaunchRefusedException if there is no such batch or it is running
     */
    public void delete(String name, boolean isAlone) {
        long id = transaction.execute(status -> mark(name, isAlone));
        jdbc.queryForList(DETACHMENT.formatted(id), String.class)
                .forEach(how -> jdbc.execute(DETACH.formatted(id, how)));
        jdbc.execute(DROP.formatted(id));
        transaction.executeWithoutResult(status -> {
            JobInstance instance = jobRepository.getJobInstance(SimulateJob.NAME, SimulateJob.parameters(name));
            if (instance != null) {
                STEPS.forEach(statement -> jdbc.update(statement, instance.getInstanceId()));
                jobRepository.deleteJobInstance(instance);
            }
            ROWS.forEach(statement -> jdbc.update(statement, id));
        });
    }

    private long mark(String name, boolean isAlone) {
        Batch batch = batches.findLocked(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
        if (batch.status() == BatchStatus.RUNNING && leases.isLive(batch.id()) && !isAlone) {
            throw LaunchRefusedException.isRunning(batch);
        }
        jdbc.update(MARK, batch.id());
        return batch.id();
    }
}
