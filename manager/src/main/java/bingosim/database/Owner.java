package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who holds the lock of a data directory.
 *
 * @param isBrief it will be gone in seconds, so that waiting for it is worth while
 * @param command what it was called with, in short
 */
record Owner(long pid, boolean isBrief, String command) {

    private static final int COMMAND_LIMIT = 200;

    Owner {
        String line = command.replaceAll("\\s+", " ").strip();
        command = line.length() > COMMAND_LIMIT ? line.substring(0, COMMAND_LIMIT) + " ..." : line;
    }

    static Owner lasting(String command) {
        return new Owner(ProcessHandle.current().pid(), false, command);
    }

    static Owner brief(String command) {
        return new Owner(ProcessHandle.current().pid(), true, command);
    }

    /** Empty while nobody holds the lock, and for the moment between taking it and saying so. */
    static Optional<Owner> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 3 || !lines.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Owner owner = new Owner(Long.parseLong(lines.get(0)), lines.get(1).equals("brief"), lines.get(2));
        return Optional.of(owner).filter(Owner::isAlive);
    }

    void write(Path file) throws IOException {
        DataDirectory.write(file, "%d%n%s%n%s%n".formatted(pid, isBrief ? "brief" : "lasting", command));
    }

    /** As messages name it. */
    String describe(Path file) throws IOException {
        String name = "process %d (%s)".formatted(pid, command);
        try {
            Instant since = Files.getLastModifiedTime(file).toInstant();
            return name + " since " + since.truncatedTo(ChronoUnit.SECONDS);
        } catch (NoSuchFileException e) {
            return name; // it has let go just now
        }
    }

    /** A killed owner leaves its name behind, but not its lock. */
    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
