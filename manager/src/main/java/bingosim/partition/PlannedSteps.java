package bingosim.partition;

import bingosim.job.PartitionContext;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The step executions of partitions that are to be worked on. Each is made when it is looked at, and anew each time, so that a
 * batch with very many of them does not fill the memory: changes to one are not kept.
 */
final class PlannedSteps extends AbstractSet<StepExecution> {
    private final JobExecution job;
    private final Map<String, ExecutionContext> contexts;
    private final BitSet partitions;
    private final long[] ids;

    /**
     * @param contexts of all partitions, ascending
     * @param partitions those to be worked on
     * @param ids of their step executions, in the same order
     */
    PlannedSteps(JobExecution job, Map<String, ExecutionContext> contexts, BitSet partitions, long[] ids) {
        if (partitions.cardinality() != ids.length) {
            throw new IllegalArgumentException(
                    "%d step executions for %d partitions".formatted(ids.length, partitions.cardinality()));
        }
        this.job = job;
        this.contexts = contexts;
        this.partitions = partitions;
        this.ids = ids;
    }

    @Override
    public Iterator<StepExecution> iterator() {
        PrimitiveIterator.OfLong each = LongStream.of(ids).iterator();
        return contexts.entrySet().stream()
                .filter(context ->
                        partitions.get(PartitionContext.from(context.getValue()).partition()))
                .map(context -> step(each.nextLong(), context.getKey(), context.getValue()))
                .iterator();
    }

    private StepExecution step(long id, String name, ExecutionContext context) {
        var execution = new StepExecution(id, name, job);
        execution.setExecutionContext(context);
        execution.setStatus(BatchStatus.STARTING);
        execution.setVersion(0);
        return execution;
    }

    @Override
    public int size() {
        return ids.length;
    }
}
