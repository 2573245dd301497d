package bingosim.statistics;

/** In how many runs the second of two teams of the same luck was ahead of the first, behind it and on a par with it. */
public record PairedOrder(long ahead, long behind, long equal) {
    static final PairedOrder NONE = new PairedOrder(0, 0, 0);

    public PairedOrder {
        if (ahead < 0 || behind < 0 || equal < 0) {
            throw new IllegalArgumentException("no numbers of runs: %d, %d, %d".formatted(ahead, behind, equal));
        }
    }

    PairedOrder plus(PairedOrder other) {
        return new PairedOrder(
                Math.addExact(ahead, other.ahead),
                Math.addExact(behind, other.behind),
                Math.addExact(equal, other.equal));
    }

    long runs() {
        return Math.addExact(ahead, Math.addExact(behind, equal));
    }

    public Rate aheadRate() {
        return Rate.of(ahead, runs());
    }

    public Rate behindRate() {
        return Rate.of(behind, runs());
    }

    public Rate equalRate() {
        return Rate.of(equal, runs());
    }
}
