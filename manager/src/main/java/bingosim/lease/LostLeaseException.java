package bingosim.lease;

/** The batch has ended, was deleted or is another manager's; this one changes nothing more. */
public final class LostLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LostLeaseException(String message) {
        super(message);
    }

    static LostLeaseException of(Lease lease) {
        return new LostLeaseException("batch %d: lease %d is over: the batch has ended, or another manager has it"
                .formatted(lease.batchId(), lease.epoch()));
    }
}
