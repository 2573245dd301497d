package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.SimulateJob;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.lease.LostLeaseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a batch's job startable again, whatever a kill or a lost connection left in Spring Batch's tables: an instance
 * without execution, or executions that look alive or unknown. Only for the holder of the lease; what workers still hold for
 * earlier executions is taken from them first.
 */
final class RepairJobRepository {
    private static final Logger log = LoggerFactory.getLogger(RepairJobRepository.class);

    private static final String FAIL = """
            update %s
            set status = 'FAILED',
                exit_code = 'FAILED',
                exit_message = 'left behind by a process that ended',
                end_time = localtimestamp,
                version = version + 1
            where job_execution_id = ?
              and status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
            """;

    private static final String EXECUTIONS =
            "select job_execution_id from batch_job_execution where job_instance_id = ?";
    private static final String WITHDRAW = """
            update partition_claim
            set step_execution_id = null,
                worker = null
            where batch_id = ?
              and runs_done < runs
            """;

    private final JobRepository jobRepository;
    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Leases leases;

    RepairJobRepository(JobRepository jobRepository, JdbcOperations jdbc, TransactionOperations transaction) {
        this.jobRepository = jobRepository;
        this.jdbc = jdbc;
        this.transaction = transaction;
        leases = new Leases(jdbc);
    }

    /** @throws LostLeaseException if another manager has the batch */
    void repair(Batch batch, Lease lease) {
        leases.hold(lease);
        JobInstance instance = jobRepository.getJobInstance(SimulateJob.NAME, SimulateJob.parameters(batch.name()));
        if (instance == null) {
            return;
        }
        List<Long> executions = jdbc.queryForList(EXECUTIONS, Long.class, instance.getInstanceId());
        if (executions.isEmpty()) {
            log.info("batch {}: removing a job instance without execution", batch.id());
            jobRepository.deleteJobInstance(instance);
            return;
        }
        transaction.executeWithoutResult(status -> {
            leases.hold(lease);
            // Workers may still have requests of earlier executions: nothing is to be had for them any more.
            jdbc.update(WITHDRAW, batch.id());
            executions.forEach(execution -> fail(batch, execution));
        });
    }

    private void fail(Batch batch, long jobExecutionId) {
        int steps = jdbc.update(FAIL.formatted("batch_step_execution"), jobExecutionId);
        int jobs = jdbc.update(FAIL.formatted("batch_job_execution"), jobExecutionId);
        if (steps + jobs > 0) {
            log.info("batch {}: job execution {} and {} steps had been left behind", batch.id(), jobExecutionId, steps);
        }
    }
}
