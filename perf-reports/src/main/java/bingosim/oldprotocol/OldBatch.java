package bingosim.oldprotocol;

/**
 * What is to be simulated.
 *
 * @param scenario bundled name or path
 * @param runs how many; the publisher keeps all of their rows in memory
 */
public record OldBatch(String scenario, int runs, String seed) {
    private static final int MOST_RUNS = 10_000_000;

    public OldBatch {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs=%d: allowed is 1 to %d".formatted(runs, MOST_RUNS));
        }
    }
}
