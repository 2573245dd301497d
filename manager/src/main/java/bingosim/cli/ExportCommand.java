package bingosim.cli;

import bingosim.export.BeginExport;
import bingosim.export.Export;
import bingosim.export.ExportFormat;
import bingosim.export.ExportTarget;
import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.job.StopSignal;
import bingosim.verdict.Readable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the results of a finished batch to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the results of a finished batch to a file, a row per run and team.",
            "Until that is whole it is called FILE.part. Ctrl-C ends it; the same command again goes on."
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BATCH", description = "its name (see: bingosim batches)")
    private String name = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv or parquet (default: by the ending of the file, else csv)")
    private @Nullable ExportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "the file (default: BATCH.csv or BATCH.parquet)")
    private @Nullable Path out;

    @Option(names = "--force", description = "replace the file if it is there")
    private boolean force;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var end = OrderlyEnd.onSignal();
                var session = Session.toRead(
                        database, "export " + name, spec.commandLine().getErr());
                Export export = session.bean(BeginExport.class).begin(name, target())) {
            return finish(export, end.stop());
        }
    }

    private ExportTarget target() {
        Optional<ExportFormat> asked = Optional.ofNullable(format);
        Path file = Optional.ofNullable(out)
                .orElseGet(() ->
                        Path.of(name + "." + asked.orElse(ExportFormat.CSV).ending()));
        return new ExportTarget(file, asked.orElseGet(() -> ExportFormat.of(file)), force);
    }

    private int finish(Export export, StopSignal stop) {
        boolean isWhole;
        try (var progress = RunProgress.start(export.batch(), export.runsDone(), "finishing the file")) {
            isWhole = export.finish(done -> progress.update(done, ""), stop);
        } catch (RuntimeException e) {
            if (!OutageException.explains(e)) {
                throw e;
            }
            return interrupted(export, "the database went away: " + FirstLine.of(e), BingoSim.FAILED);
        }
        if (!isWhole) {
            return interrupted(export, "stopped", 128 + 2);
        }
        spec.commandLine()
                .getErr()
                .printf("batch %s is in %s (%s)%n", name, export.file(), Readable.megabytes(export.size()));
        return 0;
    }

    private int interrupted(Export export, String why, int exitCode) {
        spec.commandLine()
                .getErr()
                .printf(
                        "%s; %s of %s are written, the same command goes on%n",
                        why,
                        Readable.count(export.runsDone()),
                        Readable.runs(export.batch().runs()));
        return exitCode;
    }
}
