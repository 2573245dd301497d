package bingosim.job;

import bingosim.simulation.RunResult;

/** Where the results of a partition go, as much of them as their kind keeps. */
interface ResultStore {
    /** Takes what a run came to, to be stored with its chunk. */
    void add(RunResult run);

    /**
     * Stores what was added, in the transaction of the chunk.
     *
     * @param checksum over all results of the partition, these among them
     */
    void write(long checksum) throws Exception;
}
