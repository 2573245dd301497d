package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionContext;
import bingosim.job.SimulateJob;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits the runs of a batch, by its kind of partitioner: the keys are the names of the partitions' steps. */
record RunRangePartitioner(Batch batch) implements Partitioner {

    /** @param gridSize the number of partitions, fixed when the batch was launched */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        if (gridSize != batch.partitions()) {
            throw new IllegalArgumentException("grid size %d, but batch %s was launched with %d partitions"
                    .formatted(gridSize, batch.name(), batch.partitions()));
        }
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        IntStream.range(0, gridSize)
                .forEach(partition -> contexts.put(
                        SimulateJob.partitionStep(partition),
                        new PartitionContext(batch.id(), partition).toExecutionContext()));
        return contexts;
    }
}
