package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What {@code postmaster.pid} says about a server that runs, or did when the machine went down. */
record PidFile(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int EXIT_SECONDS = 2;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty also while the server is still writing it. */
    static Optional<PidFile> read(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        String pid = lines.get(PID_LINE).strip();
        String port = lines.get(PORT_LINE).strip();
        return pid.matches("\\d{1,18}") && port.matches("\\d{1,5}")
                ? Optional.of(new PidFile(Long.parseLong(pid), Integer.parseInt(port)))
                : Optional.empty();
    }

    /** A process of that number lives and may be a server, by the name of its program. */
    boolean mayBeServer() {
        return isAlive() && !isAnotherProgram();
    }

    /** It removes its file just before it ends. A dead one that nobody reaps, in a container, is not waited for long. */
    void awaitExit() {
        ProcessHandle.of(pid)
                .ifPresent(process -> process.onExit()
                        .completeOnTimeout(process, EXIT_SECONDS, TimeUnit.SECONDS)
                        .join());
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * The number went to another program after the server died with its machine. PostgreSQL looks at the number only and
     * would refuse to start. A program whose name we may not see belongs to another user, which PostgreSQL allows for.
     */
    boolean isAnotherProgram() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .map(program -> !program.startsWith("postgres"))
                .orElse(false);
    }
}
