package bingosim.claim;

import java.util.UUID;

/**
 * A worker's hold on a partition.
 *
 * @param epoch one higher with each holder of the partition
 * @param worker incarnation of the worker: one per process start
 * @param stepVersion version of the step execution, raised by claiming, so that an earlier holder cannot write its end
 * @param progress what earlier holders committed
 */
public record Claim(
        long batchId, int partition, long epoch, UUID worker, int stepVersion, PartitionProgress progress) {}
