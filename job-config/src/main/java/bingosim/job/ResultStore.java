package bingosim.job;

import bingosim.simulation.RunResult;
import java.util.List;

/** Where the results of a partition go, as much of them as their kind keeps. */
interface ResultStore {
    /**
     * Stores the results of a chunk, in its transaction.
     *
     * @param checksum over all results of the partition, these among them
     */
    void write(List<RunResult> runs, long checksum) throws Exception;
}
