package bingosim.compare;

import java.util.List;

/**
 * A batch compared with another one; each difference is that of the second less that of the first.
 *
 * @param first name of the batch that is compared with
 * @param paired whether run by run
 * @param firstRuns how many of its runs are counted; of paired batches as many as of the second
 * @param warnings what to know before trusting it, a line each
 */
public record Comparison(
        String first,
        String second,
        boolean paired,
        long firstRuns,
        long secondRuns,
        List<String> warnings,
        List<TeamComparison> teams) {

    public Comparison {
        warnings = List.copyOf(warnings);
        teams = List.copyOf(teams);
    }
}
