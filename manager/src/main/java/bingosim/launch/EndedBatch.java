package bingosim.launch;

import bingosim.job.BatchStatus;
import java.time.Duration;

/**
 * A batch that nobody works on.
 *
 * @param ago when it ended, or was begun if it never ended and its deletion was interrupted
 * @param resultBytes what its results take on the database's disk
 */
public record EndedBatch(long id, String name, BatchStatus status, Duration ago, long resultBytes) {}
