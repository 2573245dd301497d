package bingosim.partition;

import bingosim.request.PartitionRequest;

/**
 * A request that is to be sent again.
 *
 * @param isUrgent whether somebody had begun with the partition; others were only lost on their way
 */
record DueRequest(PartitionRequest request, boolean isUrgent) {}
