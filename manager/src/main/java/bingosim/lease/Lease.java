package bingosim.lease;

/**
 * A manager's hold on a batch.
 *
 * @param epoch one higher with each holder
 */
public record Lease(long batchId, long epoch) {}
