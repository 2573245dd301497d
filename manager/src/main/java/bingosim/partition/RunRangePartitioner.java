package bingosim.partition;

import bingosim.job.Batch;
import bingosim.job.PartitionContext;
import bingosim.job.SimulateJob;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits the runs of a batch, by its kind of partitioner: the keys are the names of the partitions' steps. */
record RunRangePartitioner(Batch batch) implements Partitioner {

    /**
     * @param gridSize the number of partitions, fixed when the batch was launched
     * @return in ascending order, each made when it is looked at: there may be very many
     */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        if (gridSize != batch.partitions()) {
            throw new IllegalArgumentException("grid size %d, but batch %s was launched with %d partitions"
                    .formatted(gridSize, batch.name(), batch.partitions()));
        }
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, ExecutionContext>> entrySet() {
                return new Contexts(batch.id(), gridSize);
            }
        };
    }

    private static final class Contexts extends AbstractSet<Map.Entry<String, ExecutionContext>> {
        private final long batchId;
        private final int partitions;

        private Contexts(long batchId, int partitions) {
            this.batchId = batchId;
            this.partitions = partitions;
        }

        @Override
        public Iterator<Map.Entry<String, ExecutionContext>> iterator() {
            return IntStream.range(0, partitions).mapToObj(this::context).iterator();
        }

        private Map.Entry<String, ExecutionContext> context(int partition) {
            return Map.entry(
                    SimulateJob.partitionStep(partition),
                    new PartitionContext(batchId, partition).toExecutionContext());
        }

        @Override
        public int size() {
            return partitions;
        }
    }
}
