package bingosim.history;

/**
 * How the partitions of a batch found their workers, and what they could not play.
 *
 * @param claims how often one was taken, all together
 * @param takenAgain partitions that were taken more than once
 * @param mostClaims of a single partition
 * @param requests that were sent, all together, to workers or to threads of one process
 */
record ClaimFigures(long partitions, long claims, long takenAgain, long mostClaims, long requests, long failedRuns) {}
