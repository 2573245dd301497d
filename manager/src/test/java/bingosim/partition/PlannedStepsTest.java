package bingosim.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.PartitionContext;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class PlannedStepsTest {
    private final JobExecution job = new JobExecution(7, new JobInstance(5, "simulate-event"), new JobParameters());

    @Test
    void givesEachPlannedPartitionItsStepAnewEachTime() {
        var steps = new PlannedSteps(job, contexts(4), partitions(0, 2, 3), new long[] {41, 42, 44});

        assertThat(steps).hasSize(3);
        assertThat(steps).extracting(StepExecution::getId).containsExactly(41L, 42L, 44L);
        assertThat(steps).extracting(StepExecution::getStepName).containsExactly("step 0", "step 2", "step 3");
        assertThat(steps)
                .extracting(step -> PartitionContext.from(step.getExecutionContext()))
                .containsExactly(new PartitionContext(9, 0), new PartitionContext(9, 2), new PartitionContext(9, 3));
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.getJobExecution()).isSameAs(job);
            assertThat(step.getStatus()).isEqualTo(BatchStatus.STARTING);
            assertThat(step.getVersion()).isZero();
        });
        assertThat(steps.iterator().next()).isNotSameAs(steps.iterator().next());
    }

    @Test
    void leavesTheJobExecutionWithoutThem() {
        var steps = new PlannedSteps(job, contexts(1), partitions(0), new long[] {41});

        steps.forEach(step -> step.setStatus(BatchStatus.COMPLETED));

        assertThat(job.getStepExecutions()).isEmpty();
    }

    @Test
    void isEmptyWhereNoPartitionIsPlanned() {
        assertThat(new PlannedSteps(job, contexts(3), partitions(), new long[0]))
                .isEmpty();
    }

    @Test
    void refusesAnotherNumberOfIdsThanOfPartitions() {
        assertThatThrownBy(() -> new PlannedSteps(job, contexts(3), partitions(0, 1), new long[] {41}))
                .hasMessage("1 step executions for 2 partitions");
    }

    private static Map<String, ExecutionContext> contexts(int partitions) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        IntStream.range(0, partitions)
                .forEach(partition ->
                        contexts.put("step " + partition, new PartitionContext(9, partition).toExecutionContext()));
        return contexts;
    }

    private static BitSet partitions(int... partitions) {
        var planned = new BitSet();
        IntStream.of(partitions).forEach(planned::set);
        return planned;
    }
}
