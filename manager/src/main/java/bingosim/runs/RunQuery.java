package bingosim.runs;

import java.util.Optional;

/**
 * Which runs are asked for.
 *
 * @param team whose value counts; empty: that of the winner of each run
 * @param count most runs to find
 */
public record RunQuery(SortBy sortBy, Optional<String> team, Pick pick, int count) {
    public static final int MOST = 1_000;

    public RunQuery {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("%d runs: allowed is 1 to %d".formatted(count, MOST));
        }
    }
}
