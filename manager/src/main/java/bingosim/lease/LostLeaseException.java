package bingosim.lease;

/** Another manager has the batch, or it was deleted; this one changes nothing more. */
public final class LostLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LostLeaseException(String message) {
        super(message);
    }

    static LostLeaseException of(Lease lease) {
        return new LostLeaseException("batch %d: lease %d is over, another manager has it; nothing more is done here"
                .formatted(lease.batchId(), lease.epoch()));
    }
}
