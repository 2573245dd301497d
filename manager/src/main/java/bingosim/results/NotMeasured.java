package bingosim.results;

import bingosim.report.Text;
import bingosim.verdict.Readable;
import java.util.ArrayList;
import java.util.List;

/** What the results do not say. */
final class NotMeasured {
    private NotMeasured() {}

    static Text of(List<Played> played) {
        List<String> gaps = new ArrayList<>();
        gaps.add(
                "How people differ from the plan: players of this simulation keep to their schedule and their team's strategy without fail.");
        if (played.stream().anyMatch(each -> each.teams().get(0).tileShares().isEmpty())) {
            gaps.add(
                    "When tiles are completed, and how much the times of rows vary from run to run: results=summary keeps means only.");
        }
        for (Played each : played) {
            if (each.failedRuns() > 0) {
                gaps.add("%s of batch %s that failed and are left out."
                        .formatted(
                                Readable.runs(each.failedRuns()), each.batch().name()));
            }
        }
        return new Text("What was not measured?", String.join(" ", gaps));
    }
}
