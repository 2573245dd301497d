package bingosim.launch;

import bingosim.job.SimulateJob;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a batch's job startable again, whatever a kill or a lost connection left in Spring Batch's tables: an instance
 * without execution, or executions that look alive or unknown. Only for the holder of the lease, who knows that nothing of
 * it lives.
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

    private final JobRepository jobRepository;
    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;

    RepairJobRepository(JobRepository jobRepository, JdbcOperations jdbc, TransactionOperations transaction) {
        this.jobRepository = jobRepository;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void repair(String batch) {
        JobInstance instance = jobRepository.getJobInstance(SimulateJob.NAME, SimulateJob.parameters(batch));
        if (instance == null) {
            return;
        }
        List<JobExecution> executions = jobRepository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            log.info("batch {}: removing a job instance without execution", batch);
            jobRepository.deleteJobInstance(instance);
        }
        for (JobExecution execution : executions) {
            transaction.executeWithoutResult(status -> fail(batch, execution.getId()));
        }
    }

    private void fail(String batch, long jobExecutionId) {
        int steps = jdbc.update(FAIL.formatted("batch_step_execution"), jobExecutionId);
        int jobs = jdbc.update(FAIL.formatted("batch_job_execution"), jobExecutionId);
        if (steps + jobs > 0) {
            log.info("batch {}: job execution {} and {} steps had been left behind", batch, jobExecutionId, steps);
        }
    }
}
