package bingosim.launch;

import bingosim.job.BatchStatus;
import bingosim.job.Causes;
import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.lease.UnansweredException;
import bingosim.partition.PartitionFailedException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * How an attempt to finish a batch ended.
 *
 * @param error why it failed
 * @param outage what cut it off, if that is why: mostly a database that went away
 */
record Attempt(BatchStatus status, Optional<String> error, Optional<Throwable> outage) {

    static Attempt stopped() {
        return new Attempt(BatchStatus.STOPPED, Optional.empty(), Optional.empty());
    }

    static Attempt failed(PartitionFailedException why) {
        return new Attempt(BatchStatus.FAILED, Optional.of(FirstLine.of(why)), Optional.empty());
    }

    static Attempt cutOff(Exception outage) {
        return new Attempt(BatchStatus.FAILED, Optional.of(FirstLine.of(outage)), Optional.of(outage));
    }

    static Attempt of(JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> new Attempt(BatchStatus.COMPLETED, Optional.empty(), Optional.empty());
            case STOPPED, STOPPING -> stopped();
            default ->
                new Attempt(
                        BatchStatus.FAILED,
                        Optional.of(cause(execution)),
                        failures(execution).filter(Attempt::isOutage).findFirst());
        };
    }

    private static boolean isOutage(Throwable failure) {
        return OutageException.explains(failure) || Causes.of(failure).anyMatch(UnansweredException.class::isInstance);
    }

    /** What the first step that failed died of. */
    private static String cause(JobExecution execution) {
        return failures(execution)
                .map(FirstLine::of)
                .findFirst()
                .orElseGet(() -> execution
                        .getExitStatus()
                        .getExitDescription()
                        .lines()
                        .findFirst()
                        .orElse("unknown"));
    }

    private static Stream<Throwable> failures(JobExecution execution) {
        Stream<Throwable> ofSteps = execution.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId).reversed())
                .flatMap(step -> step.getFailureExceptions().stream());
        return Stream.concat(ofSteps, execution.getFailureExceptions().stream());
    }
}
