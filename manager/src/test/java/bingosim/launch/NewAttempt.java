package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.SimulateJob;
import bingosim.lease.Lease;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** What launching does to claims, for tests of other packages: a stop, and what comes before a new attempt. */
public final class NewAttempt {
    private final StopBatch stopBatch;
    private final RepairJobRepository repairJobRepository;

    /** @param jobInstanceId of the batch */
    public NewAttempt(JdbcOperations jdbc, TransactionOperations transaction, long jobInstanceId) {
        stopBatch = new StopBatch(jdbc, transaction);
        repairJobRepository = new RepairJobRepository(
                new ResourcelessJobRepository() {
                    @Override
                    public JobInstance getJobInstance(String jobName, JobParameters jobParameters) {
                        return new JobInstance(jobInstanceId, SimulateJob.NAME);
                    }
                },
                jdbc,
                transaction);
    }

    public boolean markToStop(Batch batch) {
        return stopBatch.mark(batch.name());
    }

    public void withdraw(Batch batch, Lease lease) {
        repairJobRepository.repair(batch, lease);
    }
}
