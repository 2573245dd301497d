package bingosim.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where a table goes to.
 *
 * @param isForced whether a file that is there may be replaced
 */
public record ExportTarget(Path file, ExportFormat format, boolean isForced) {

    /** @throws ExportRefusedException if something is there that must stay */
    void requireFree() {
        if (Files.isDirectory(file)) {
            throw ExportRefusedException.isDirectory(file);
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw ExportRefusedException.isNoFile(file);
        }
        if (!isForced) {
            throw ExportRefusedException.exists(file);
        }
    }

    Path part() {
        return Path.of(file + ".part");
    }

    Path blocks() {
        return Path.of(part() + ".blocks");
    }
}
