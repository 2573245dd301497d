package bingosim.launch;

import bingosim.job.RunnableBatch;
import bingosim.job.SimulateJob;
import bingosim.job.StopSignal;
import bingosim.lease.Lease;
import bingosim.lease.Watch;
import bingosim.partition.PartitionWork;
import bingosim.partition.Partitions;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.summary.Summarise;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** The job of a batch: simulate its partitions, then summarise. */
final class SimulateJobFactory {
    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactionManager;
    private final Partitions partitions;
    private final Summarise summarise;
    private final Phases phases;

    SimulateJobFactory(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Partitions partitions,
            Summarise summarise,
            Phases phases) {
        this.jobRepository = jobRepository;
        this.transactionManager = transactionManager;
        this.partitions = partitions;
        this.summarise = summarise;
        this.phases = phases;
    }

    Job job(RunnableBatch runnable, PartitionWork work, Watch watch, StopSignal stop) {
        Lease lease = watch.lease();
        return new JobBuilder(SimulateJob.NAME, jobRepository)
                .start(new StepBuilder(SimulateJob.SIMULATE_STEP, jobRepository)
                        .partitioner(SimulateJob.SIMULATE_STEP, partitions.partitioner(runnable.batch()))
                        .splitter(partitions.splitter(runnable.batch(), lease))
                        .partitionHandler(work.handler(runnable, watch, stop))
                        .aggregator(partitions.aggregator())
                        .build())
                .next(new StepBuilder(SimulateJob.SUMMARISE_STEP, jobRepository)
                        .tasklet(timed(summarise.of(runnable, lease, stop), runnable), transactionManager)
                        .build())
                .build();
    }

    private Tasklet timed(Tasklet summary, RunnableBatch runnable) {
        return (contribution, chunk) -> {
            phases.timeTransaction(Phase.SUMMARISE, runnable.batch().id());
            return summary.execute(contribution, chunk);
        };
    }
}
