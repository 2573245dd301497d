package bingosim.connection;

import bingosim.job.InvalidParametersException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A secret that is in a file, where containers get theirs, instead of the environment, which others may see. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * Reads the file that the variable of this name with {@code _FILE} behind it names.
     *
     * @return empty if there is no such variable
     * @throws InvalidParametersException if the file cannot be read or has nothing in it
     */
    public static Optional<String> of(Map<String, String> environment, String variable) {
        String name = variable + "_FILE";
        return Optional.ofNullable(environment.get(name))
                .filter(file -> !file.isBlank())
                .map(file -> read(name, file));
    }

    private static String read(String name, String file) {
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw unusable(name, file, "it is empty");
            }
            return secret;
        } catch (IOException | InvalidPathException e) {
            throw unusable(name, file, e.getClass().getSimpleName());
        }
    }

    private static InvalidParametersException unusable(String name, String file, String why) {
        return InvalidParametersException.of(
                List.of("%s=%s cannot be used: %s; name a file with the secret in it".formatted(name, file, why)));
    }
}
