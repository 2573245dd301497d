package bingosim.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why there is no local database; the message is one line that a user can act on. */
public final class LocalDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LocalDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static LocalDatabaseException inUse(Path dataDirectory, String holder) {
        return new LocalDatabaseException(
                "data directory %s is in use by %s; wait for it, stop it with Ctrl-C, or use another --data"
                        .formatted(dataDirectory, holder),
                null);
    }

    static LocalDatabaseException notADirectory(Path path) {
        return new LocalDatabaseException(
                "%s is a file, not a directory; name a directory with --data".formatted(path), null);
    }

    static LocalDatabaseException notWritable(Path dataDirectory, String detail, @Nullable Throwable cause) {
        return new LocalDatabaseException(
                "data directory %s cannot be written (%s); change its permissions or use another --data"
                        .formatted(dataDirectory, detail),
                cause);
    }

    static LocalDatabaseException diskFull(Path dataDirectory, String detail, @Nullable Throwable cause) {
        return new LocalDatabaseException(
                "no space left for the database in %s (%s); free some, or use another --data"
                        .formatted(dataDirectory, detail),
                cause);
    }

    static LocalDatabaseException rootIsRefused() {
        return new LocalDatabaseException(
                "PostgreSQL does not run as root, and user namespaces, the way around it, are forbidden here;"
                        + " run BingoSim as another user (in a container: --user), or name a PostgreSQL to use",
                null);
    }

    static LocalDatabaseException unsupportedPlatform(String platform, @Nullable Throwable cause) {
        return new LocalDatabaseException(
                "there is no PostgreSQL to run on %s; name a PostgreSQL to use instead of the local one"
                        .formatted(platform),
                cause);
    }

    static LocalDatabaseException notExecutable(Path dataDirectory, String detail, @Nullable Throwable cause) {
        return new LocalDatabaseException(
                "PostgreSQL's programs in %s cannot be executed (%s); use another --data, on a disk where programs may run"
                        .formatted(dataDirectory, detail),
                cause);
    }

    static LocalDatabaseException passwordMissing(Path passwordFile, String detail) {
        return new LocalDatabaseException(
                "%s %s, but the database beside it has a password; restore the file from a copy"
                        .formatted(passwordFile, detail),
                null);
    }

    static LocalDatabaseException passwordRefused(Path passwordFile, Throwable cause) {
        return new LocalDatabaseException(
                "the database refuses the password in %s; restore the file from a copy".formatted(passwordFile), cause);
    }

    static LocalDatabaseException notAnswering(Path dataDirectory, PidFile server, Path log) {
        return new LocalDatabaseException(
                ("the database server in %s (process %d, port %d) has not answered within %ds; it may be recovering, see"
                                + " %s; try again, or end that process")
                        .formatted(dataDirectory, server.pid(), server.port(), Patience.LIMIT.toSeconds(), log),
                null);
    }

    static LocalDatabaseException notStopping(Path dataDirectory, PidFile server, Path log) {
        return new LocalDatabaseException(
                "the database server in %s (process %d) did not stop within %ds, see %s"
                        .formatted(dataDirectory, server.pid(), PostgresCommands.STOP_LIMIT.toSeconds(), log),
                null);
    }

    static LocalDatabaseException unusable(Path dataDirectory, Throwable cause) {
        return new LocalDatabaseException(
                "the database in %s cannot be used: %s".formatted(dataDirectory, firstLine(cause)), cause);
    }

    /** From what PostgreSQL's own programs say (in English, see {@link PostgresCommands}). */
    static LocalDatabaseException commandFailed(Path dataDirectory, String command, String output, Path log) {
        if (output.contains("No space left on device") || output.contains("Disk quota exceeded")) {
            return diskFull(dataDirectory, output, null);
        }
        if (output.contains("failed to execute")) { // says unshare, in front of them
            return notExecutable(dataDirectory, output, null);
        }
        if (output.contains("cannot be run as root")) {
            return rootIsRefused();
        }
        if (output.contains("Permission denied") || output.contains("Read-only file system")) {
            return notWritable(dataDirectory, output, null);
        }
        return new LocalDatabaseException(
                "%s failed in %s: %s; see %s".formatted(command, dataDirectory, output, log), null);
    }

    static LocalDatabaseException ioFailed(Path dataDirectory, IOException cause) {
        String detail = firstLine(cause);
        if (detail.contains("No space left on device") || detail.contains("Disk quota exceeded")) {
            return diskFull(dataDirectory, detail, cause);
        }
        if (cause instanceof AccessDeniedException) {
            return notWritable(dataDirectory, "permission denied: " + detail, cause);
        }
        if (detail.startsWith("Cannot run program")) {
            return notExecutable(dataDirectory, detail, cause);
        }
        if (cause instanceof FileSystemException) {
            return notWritable(dataDirectory, detail, cause);
        }
        return unusable(dataDirectory, cause);
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse(message);
    }
}
