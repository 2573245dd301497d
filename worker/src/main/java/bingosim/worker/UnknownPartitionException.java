package bingosim.worker;

import bingosim.request.PartitionRequest;

/** A request names a partition that its batch does not have. */
final class UnknownPartitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownPartitionException(String message) {
        super(message);
    }

    static UnknownPartitionException of(PartitionRequest request) {
        return new UnknownPartitionException("batch %d has no partition %d with step execution %d: request refused"
                .formatted(request.batchId(), request.partition(), request.stepExecutionId()));
    }
}
