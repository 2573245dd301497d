package bingosim.scaling;

import java.nio.file.Path;
import java.util.List;

/** A directory has measurements that were asked for in another way. */
public final class ChangedSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ChangedSettingsException(String message) {
        super(message);
    }

    static ChangedSettingsException of(Path directory, List<String> differences) {
        return new ChangedSettingsException(
                "%s has measurements of another command: %s; give that command again to go on, or another --out"
                        .formatted(directory, String.join("; ", differences)));
    }
}
