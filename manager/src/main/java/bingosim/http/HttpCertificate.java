package bingosim.http;

import bingosim.job.InvalidParametersException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the manager proves with that it is the manager.
 *
 * @param certificate file in PEM, with those of intermediate authorities behind it
 * @param key file in PEM, not encrypted
 */
public record HttpCertificate(Path certificate, Path key) {
    public HttpCertificate {
        requireReadable("--http-certificate", certificate);
        requireReadable("--http-key", key);
    }

    private static void requireReadable(String option, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw InvalidParametersException.of(
                    List.of("%s=%s cannot be read: name a file in PEM".formatted(option, file)));
        }
    }
}
