package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.launch.LaunchRefusedException;
import bingosim.runs.FindRuns;
import bingosim.runs.FoundRuns;
import bingosim.runs.Pick;
import bingosim.runs.RunQuery;
import bingosim.runs.SortBy;
import bingosim.verdict.Readable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the runs of a batch that are best, worst or typical by something. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = {
            "List the runs of a batch with the highest or lowest values, or those nearest to the median.",
            "Of equals the one with the smaller index comes first."
        })
final class RunsCommand implements Callable<Integer> {
    private static final int DEFAULT_COUNT = 10;

    @Parameters(paramLabel = "BATCH", description = "its name (see: bingosim batches)")
    private String name = "";

    @Option(
            names = "--sort",
            paramLabel = "VALUE",
            description =
                    "points, tiles, row (reached), finished (second of the last tile) or margin (points more than the best other team); default: points")
    private SortBy sortBy = SortBy.POINTS;

    @Option(names = "--team", paramLabel = "NAME", description = "whose value (default: that of each run's winner)")
    private @Nullable String team;

    @Option(names = "--top", paramLabel = "N", description = "the N runs with the highest values (default: 10)")
    private @Nullable Integer top;

    @Option(names = "--bottom", paramLabel = "N", description = "the N runs with the lowest values")
    private @Nullable Integer bottom;

    @Option(names = "--near", paramLabel = "median:N", description = "the N runs nearest to the median (median: 10)")
    private @Nullable String near;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunQuery query = query();
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toRead(
                        database, "runs " + name, spec.commandLine().getErr())) {
            var batches = new Batches(session.bean(JdbcTemplate.class));
            Batch batch = batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
            if (batch.status() != BatchStatus.COMPLETED) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "batch %s is %s: of the %s that are done%n",
                                name, batch.status(), Readable.runs(batches.runsDone(batch)));
            }
            Optional<FoundRuns> found;
            try (var progress = RunProgress.start(batch, 0, "reading the runs found")) {
                found = session.bean(FindRuns.class).find(batch, query, done -> progress.update(done, ""), end.stop());
            }
            found.ifPresentOrElse(
                    runs -> print(query, runs),
                    () -> spec.commandLine().getErr().println("stopped"));
            return found.isPresent() ? 0 : 128 + 2;
        }
    }

    private RunQuery query() {
        if (Stream.of(top, bottom, near).filter(given -> given != null).count() > 1) {
            throw InvalidParametersException.of(List.of("--top, --bottom and --near: give one of them"));
        }
        Optional<String> whose = Optional.ofNullable(team);
        if (near != null) {
            if (!near.matches("median(:[0-9]{1,9})?")) {
                throw InvalidParametersException.of(
                        List.of("--near=%s: allowed is median, or median:N for N runs".formatted(near)));
            }
            int count = near.equals("median") ? DEFAULT_COUNT : Integer.parseInt(near.substring("median:".length()));
            return new RunQuery(sortBy, whose, Pick.NEAR_MEDIAN, checked("--near", count));
        }
        return bottom != null
                ? new RunQuery(sortBy, whose, Pick.BOTTOM, checked("--bottom", bottom))
                : new RunQuery(sortBy, whose, Pick.TOP, checked("--top", top == null ? DEFAULT_COUNT : top));
    }

    private static int checked(String option, int count) {
        if (count < 1 || count > RunQuery.MOST) {
            throw InvalidParametersException.of(
                    List.of("%s %d: allowed is 1 to %d".formatted(option, count, RunQuery.MOST)));
        }
        return count;
    }

    private void print(RunQuery query, FoundRuns found) {
        Terminal terminal = Terminal.current();
        var out = spec.commandLine().getOut();
        out.print(
                json
                        ? RunsJson.write(name, query, found) + "\n"
                        : new RunsTable(terminal.width(), terminal.charset()).render(name, query, found));
        out.flush();
    }
}
