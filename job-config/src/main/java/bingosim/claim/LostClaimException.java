package bingosim.claim;

/** A worker tried to commit for a partition that is no longer its own. Nothing of the chunk remains. */
public final class LostClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LostClaimException(String message) {
        super(message);
    }

    static LostClaimException replaced(Claim claim) {
        return new LostClaimException("partition %d: epoch %d is over, another worker has it; dropping the chunk"
                .formatted(claim.partition(), claim.epoch()));
    }
}
