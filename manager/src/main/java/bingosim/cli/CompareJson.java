package bingosim.cli;

import bingosim.compare.Comparison;
import bingosim.summary.SummaryJson;
import java.util.List;

/**
 * Writes the one object that {@code compare --json} prints.
 *
 * <pre>{@code
 * {
 *   "comparisons": [{
 *     "first": "greedy", "second": "rows", "paired": true, "firstRuns": 10000, "secondRuns": 10000,
 *     "warnings": [],
 *     "teams": [{
 *       "first": {"team": "Team Alpha", "strategy": "Greedy"},
 *       "second": {"team": "Team Alpha", "strategy": "RowUnlocking"},
 *       "win": {"first": 0.2811, "second": 0.3332, "difference": 0.0521, "standardError": 0.0055, "interval": [0.0413, 0.0629]},
 *       "points": {…}, "tiles": {…}, "finishedSecond": {…},
 *       "runByRun": {
 *         "better": {"share": 0.55, "interval": [0.54, 0.56]}, "worse": {…}, "equal": {…},
 *         "morePoints": {…}, "fewerPoints": {…}, "equalPoints": {…}
 *       }
 *     }]
 *   }]
 * }
 * }</pre>
 *
 * <p>{@code runByRun} is left out where the runs are not paired.
 */
final class CompareJson {

    private record Document(List<Comparison> comparisons) {}

    private CompareJson() {}

    static String write(List<Comparison> comparisons) {
        return SummaryJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(new Document(comparisons));
    }
}
