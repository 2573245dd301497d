package bingosim.job;

import bingosim.simulation.RunRange;

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
