package bingosim.lease;

import java.time.Duration;

/** The database is away, for longer than anybody wants to wait. Nothing is lost; the batch goes on when it is launched again. */
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnansweredException(String message) {
        super(message);
    }

    static UnansweredException after(Lease lease, Duration silence) {
        return new UnansweredException(
                "batch %d: the database has not answered for %d s; what was committed is stored, and the same batch= goes on with it"
                        .formatted(lease.batchId(), silence.toSeconds()));
    }
}
