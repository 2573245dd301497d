package bingosim.cli;

import bingosim.compare.CompareBatches;
import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.launch.LaunchRefusedException;
import bingosim.report.Report;
import bingosim.report.ReportFiles;
import bingosim.results.Played;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report of a finished batch, or of several side by side. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write a page about a finished batch: who wins, how sure that is, where time is lost, and how it was measured.",
            "Of several batches: which way to play is best."
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "BATCH", description = "its name, or several (see: bingosim batches)")
    private List<String> names = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "directory for report.html, report.md, report.json and the figures as CSV; is made, and files of these names are replaced")
    private Path out = Path.of(".");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        requireUsable(out);
        try (var session = Session.toLook(
                database,
                "report " + String.join(" ", names),
                spec.commandLine().getErr())) {
            List<Path> written = write(report(session));
            spec.commandLine().getOut().printf("%d files in %s%n", written.size(), out);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** Said before a database is started for it. */
    private static void requireUsable(Path out) {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refused("--out=%s is a file; give a directory".formatted(out));
        }
        if (Files.exists(out) && !Files.isWritable(out)) {
            throw refused("--out=%s cannot be written to; give another directory".formatted(out));
        }
    }

    private static InvalidParametersException refused(String why) {
        return InvalidParametersException.of(List.of(why));
    }

    private Report report(Session session) {
        List<Played> played = names.stream().map(name -> played(name, session)).toList();
        FinishedBatches batches = session.finishedBatches();
        return played.size() == 1
                ? batches.reportOf(played.get(0))
                : batches.reportOf(session.bean(CompareBatches.class), played);
    }

    private static Played played(String name, Session session) {
        var jdbc = session.bean(JdbcTemplate.class);
        var batches = new Batches(jdbc);
        Batch batch = batches.find(name)
                .orElseThrow(() -> LaunchRefusedException.noSuchBatch(
                        name, batches.newestFirst().stream().map(Batch::name).toList()));
        if (batch.status() != BatchStatus.COMPLETED) {
            throw LaunchRefusedException.notFinished(batch, batches.runsDone(batch));
        }
        return session.finishedBatches().played(batch);
    }

    private List<Path> write(Report report) throws IOException {
        try {
            return ReportFiles.write(report, out);
        } catch (FileSystemException e) {
            throw refused("--out=%s: %s cannot be written (%s)"
                    .formatted(out, e.getFile(), e.getClass().getSimpleName()));
        }
    }
}
