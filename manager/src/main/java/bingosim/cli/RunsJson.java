package bingosim.cli;

import bingosim.runs.FoundRun;
import bingosim.runs.FoundRuns;
import bingosim.runs.RunQuery;
import bingosim.summary.SummaryJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the one object that {@code runs --json} prints; the README shows it. */
final class RunsJson {

    private record Document(
            String batch,
            String sort,
            Optional<String> team,
            String pick,
            Optional<Double> median,
            List<FoundRun> runs) {}

    private RunsJson() {}

    static String write(String batch, RunQuery query, FoundRuns found) {
        var document = new Document(
                batch,
                query.sortBy().name().toLowerCase(Locale.ROOT),
                query.team(),
                query.pick().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                found.median(),
                found.runs());
        return SummaryJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
