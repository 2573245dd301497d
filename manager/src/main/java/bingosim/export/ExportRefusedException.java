package bingosim.export;

import bingosim.job.Batch;
import java.nio.file.Path;
import java.util.Locale;

/** A batch cannot be exported, or not to there. Nothing was written. */
public final class ExportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ExportRefusedException(String message) {
        super(message);
    }

    static ExportRefusedException noSuchBatch(String name) {
        return new ExportRefusedException(
                "there is no batch %s; ./bingosim batches lists those there are".formatted(name));
    }

    static ExportRefusedException hasNoRows(Batch batch) {
        return new ExportRefusedException(
                "batch %s has results=aggregate, which keeps no row of any run: there is nothing to export; its answers: ./bingosim show %s --json"
                        .formatted(batch.name(), batch.name()));
    }

    static ExportRefusedException isIncomplete(Batch batch, long runsDone) {
        return new ExportRefusedException(String.format(
                Locale.ROOT,
                "batch %s is %s, %,d of %,d runs are done; %s",
                batch.name(),
                batch.status(),
                runsDone,
                batch.runs(),
                switch (batch.status()) {
                    case RUNNING, STOPPED, FAILED ->
                        "export it when it is COMPLETED; this finishes it: ./bingosim run batch=" + batch.name();
                    case COMPLETED, DELETING -> "it cannot be exported";
                }));
    }

    static ExportRefusedException isDirectory(Path file) {
        return new ExportRefusedException("%s is a directory: name a file with --out".formatted(file));
    }

    static ExportRefusedException isNoFile(Path file) {
        return new ExportRefusedException(
                "%s is not a file that could be replaced: name another with --out".formatted(file));
    }

    static ExportRefusedException exists(Path file) {
        return new ExportRefusedException(
                "%s is there already: --force replaces it, --out names another".formatted(file));
    }

    static ExportRefusedException isNotOurs(Path part) {
        return new ExportRefusedException(
                "%s is there already, and no export left it: --force overwrites it, --out names another file"
                        .formatted(part));
    }

    static ExportRefusedException isBeingWritten(Path blocks) {
        return new ExportRefusedException("another process is exporting to there: it has locked %s".formatted(blocks));
    }
}
