package bingosim.export;

import bingosim.job.Batch;
import bingosim.job.FirstLine;
import bingosim.statistics.Checksum;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An export could not go on; what was written so far stays as it is. The message is one line for people. */
public final class ExportFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ExportFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ExportFailedException unopened(Path file, Exception cause) {
        return new ExportFailedException(
                "%s cannot be written: %s; --out names another file".formatted(file, reason(cause)), cause);
    }

    static ExportFailedException unwritable(Path file, Exception cause) {
        return new ExportFailedException(
                "%s cannot be written: %s; the same command goes on where it was".formatted(file, reason(cause)),
                cause);
    }

    /** The file is named already. */
    private static String reason(Exception cause) {
        if (cause instanceof NoSuchFileException) {
            return "its directory is not there";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return cause instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : FirstLine.of(cause);
    }

    static ExportFailedException isDeleted(Batch batch, Exception cause) {
        return new ExportFailedException("batch %s was deleted meanwhile".formatted(batch.name()), cause);
    }

    static ExportFailedException rowsAreMissing(Batch batch, long from, long to, long rows, long expected) {
        return new ExportFailedException(
                "batch %s has %d rows of the runs [%d, %d), not %d: they were changed since it was completed"
                        .formatted(batch.name(), rows, from, to, expected),
                null);
    }

    static ExportFailedException otherChecksum(Batch batch, long found, long expected) {
        return new ExportFailedException(
                "the rows of batch %s have the checksum %s, not %s as when it was completed: they were changed since"
                        .formatted(batch.name(), Checksum.text(found), Checksum.text(expected)),
                null);
    }
}
