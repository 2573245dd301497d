package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the local database's only user: whoever may read the data directory knows it, nobody else does. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    /** Only a cluster that does not exist yet can be given a new one. */
    static String readOrCreate(DataDirectory directory) throws IOException {
        if (!Files.exists(directory.password()) && !directory.hasCluster()) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            DataDirectory.write(directory.password(), HexFormat.of().formatHex(random) + "\n");
        }
        return read(directory);
    }

    static String read(DataDirectory directory) throws IOException {
        if (!Files.exists(directory.password())) {
            throw LocalDatabaseException.passwordMissing(directory.password(), "is missing");
        }
        String password = Files.readString(directory.password()).strip();
        if (password.isEmpty()) {
            throw LocalDatabaseException.passwordMissing(directory.password(), "is empty");
        }
        return password;
    }
}
