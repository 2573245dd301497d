package bingosim.partition;

import java.util.Collection;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Gives the manager's step the counts of all its partitions as the job repository has them, whoever worked on them, and the
 * status of those that failed: the others need not be kept for it.
 */
final class SumOfPartitions implements StepExecutionAggregator {
    private static final String SUM = """
            select coalesce(sum(read_count), 0) as reads,
                   coalesce(sum(write_count), 0) as writes,
                   coalesce(sum(commit_count), 0) as commits,
                   coalesce(sum(rollback_count), 0) as rollbacks
            from batch_step_execution
            where job_execution_id = ?
              and starts_with(step_name, ? || ':')
            """;

    private final JdbcOperations jdbc;

    SumOfPartitions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void aggregate(StepExecution managerStep, Collection<StepExecution> failed) {
        new DefaultStepExecutionAggregator().aggregate(managerStep, failed);
        jdbc.query(
                SUM,
                row -> {
                    managerStep.setReadCount(row.getLong("reads"));
                    managerStep.setWriteCount(row.getLong("writes"));
                    managerStep.setCommitCount(row.getLong("commits"));
                    managerStep.setRollbackCount(row.getLong("rollbacks"));
                },
                managerStep.getJobExecutionId(),
                managerStep.getStepName());
    }
}
