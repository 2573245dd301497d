package bingosim.cli;

import bingosim.job.ResultsKind;
import bingosim.statistics.TeamSummary;
import bingosim.verdict.Readable;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The answers of a batch: what {@code --json} prints and the table shows.
 *
 * <pre>{@code
 * {
 *   "batch": "first-try",
 *   "scenario": "Winter Bingo 2025",
 *   "seed": "first",
 *   "runs": 100000,
 *   "failedRuns": 0,
 *   "results": "full",
 *   "checksum": "00c0ffee00c0ffee",
 *   "elapsedSeconds": 83.2,
 *   "until": {"aim": "win+-0.5%", "reached": true, "block": 2000, "mostRuns": 1000000, "widestTeam": "Team Beta",
 *             "halfWidth": 0.0049, "why": "100,000 of at most …"},
 *   "teams": [
 *     {
 *       "name": "Team Alpha",
 *       "strategy": "RowUnlocking",
 *       "win": 0.056, "tie": 0.0, "loss": 0.944,
 *       "winInterval": [0.0546, 0.0574], "tieInterval": [0.0, 0.00004], "lossInterval": [0.9426, 0.9454],
 *       "points":         {"mean": …, "sd": …, "min": …, "max": …, "p5": …, "p25": …, "p50": …, "p75": …, "p95": …,
 *                          "accuracy": {"standardError": …, "mean": […], "p5": […], …}},
 *       "tiles":          {…},
 *       "rowReached":     {…},
 *       "finishedSecond": {…},
 *       "rows": [{"row": 0, "share": 1.0, "meanUnlockSecond": 0.0, "unlockSecond": {"p5": 0, …}}, …],
 *       "tileShares": [{"tile": "t1-r0", "share": 0.98, "meanSecond": 5423.1, "sdSecond": 811.9, "second": {…}}, …]
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>Rates and shares are of the runs that did not fail. Intervals are Wilson's at 95 %. {@code meanUnlockSecond}, {@code
 * meanSecond} and {@code sdSecond} are null where no run got there. {@code tileShares} and {@code unlockSecond}
 * are left out with {@code results=summary}, {@code until} where all runs were asked for at once.
 *
 * @param runs how many were played, the failed ones included
 * @param results what is stored of the runs: {@code full}, {@code summary} or {@code aggregate}
 * @param checksum over all results, as 16 lower-case hexadecimal digits: many readers of JSON would round a number of 64 bits
 */
record BatchAnswer(
        String batch,
        String scenario,
        String seed,
        long runs,
        long failedRuns,
        String results,
        String checksum,
        double elapsedSeconds,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Reached> until,
        List<TeamSummary> teams) {

    private static final List<String> KINDS =
            Arrays.stream(ResultsKind.values()).map(ResultsKind::label).toList();

    BatchAnswer {
        if (failedRuns < 0 || failedRuns >= runs) {
            throw new IllegalArgumentException(
                    "batch %s: %d of %d runs failed, no answer".formatted(batch, failedRuns, runs));
        }
        if (!KINDS.contains(results)) {
            throw new IllegalArgumentException(
                    "batch %s: results %s are none of %s".formatted(batch, results, String.join(", ", KINDS)));
        }
        if (!checksum.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "batch %s: checksum %s is not 16 hexadecimal digits".formatted(batch, checksum));
        }
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("batch %s: no team, no answer".formatted(batch));
        }
        teams = List.copyOf(teams);
    }

    /** The runs that the answers are about. */
    long finishedRuns() {
        return runs - failedRuns;
    }

    /** Of the percentages of its teams. */
    int decimals() {
        return Readable.decimals(finishedRuns());
    }
}
