package bingosim.job;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Names and keys of the job, the same for everybody who takes part in it. */
public final class SimulateJob {
    public static final String NAME = "simulate-event";
    public static final String SIMULATE_STEP = "simulate";
    public static final String SUMMARISE_STEP = "summarise";

    private static final String BATCH = "batch";

    private SimulateJob() {}

    /** The name of the batch identifies the job instance; everything else is stored with the batch. */
    public static JobParameters parameters(String batch) {
        return new JobParametersBuilder().addString(BATCH, batch, true).toJobParameters();
    }

    /** @param partition number of the partition */
    public static String partitionStep(int partition) {
        return SIMULATE_STEP + ":" + partition;
    }
}
