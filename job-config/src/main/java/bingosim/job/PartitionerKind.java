package bingosim.job;

import bingosim.simulation.RunRange;
import java.math.BigInteger;

/** How the runs of a batch are split into partitions. */
public enum PartitionerKind {
    /** Blocks of neighbouring runs. */
    CONTIGUOUS {
        @Override
        public RunRange range(int partition, long runs, long partitionSize) {
            long from = partition * partitionSize;
            return new RunRange(from, Math.min(runs, from + partitionSize), 1);
        }
    },
    /** Run index modulo number of partitions. */
    STRIDED {
        @Override
        public RunRange range(int partition, long runs, long partitionSize) {
            return new RunRange(partition, runs, partitions(runs, partitionSize));
        }
    },
    /**
     * Blocks of neighbouring runs, each a little smaller than the one before: twice the partition size at first, next to nothing
     * at last, so that whoever finishes last holds back little. As in trapezoid self-scheduling (Tzen and Ni, 1993).
     */
    GUIDED {
        @Override
        public RunRange range(int partition, long runs, long partitionSize) {
            int partitions = partitions(runs, partitionSize);
            return new RunRange(before(partition, partitions, runs), before(partition + 1, partitions, runs), 1);
        }

        /** Runs of all partitions before: one each, and of the others a share that grows as the area under a falling line. */
        private static long before(long partition, long partitions, long runs) {
            return BigInteger.valueOf(runs - partitions)
                    .multiply(BigInteger.valueOf(partition * (2 * partitions - partition)))
                    .divide(BigInteger.valueOf(partitions * partitions))
                    .add(BigInteger.valueOf(partition))
                    .longValueExact();
        }
    };

    /** Which runs a partition has. Over all partitions each run occurs once. */
    public abstract RunRange range(int partition, long runs, long partitionSize);

    public static int partitions(long runs, long partitionSize) {
        return Math.toIntExact((runs + partitionSize - 1) / partitionSize);
    }

    /** The name in parameters and tables. */
    public String label() {
        return Label.of(this);
    }
}
