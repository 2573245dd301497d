package bingosim.claim;

/**
 * What a partition has come to, as an absolute state: storing it twice changes nothing.
 *
 * @param runsDone how many of its runs are done, failed ones among them; the position to go on from
 * @param checksum over the results of these runs
 * @param unlocks for each team and row how many of these runs unlocked the row and the sum of the seconds; empty before the
 *     first chunk
 */
public record PartitionProgress(long runsDone, long checksum, long[] unlocks) {}
