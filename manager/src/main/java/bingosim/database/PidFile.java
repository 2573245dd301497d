package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code postmaster.pid} says about a server that runs, or did when the machine went down. */
record PidFile(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(2);

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

    /**
     * A process of that number lives and may be a server, by the name of its program. One whose name we may not see belongs
     * to another user, whom PostgreSQL allows for.
     */
    boolean mayBeServer() {
        return isRunning() && !isAnotherProgram();
    }

    /** It removes its file just before it ends. */
    void awaitExit() {
        Patience patience = new Patience(EXIT_LIMIT);
        while (isRunning() && !patience.isOver()) {
            patience.pause();
        }
    }

    /**
     * Lets a server start although a process has the number that the file names. PostgreSQL asks only whether there is one,
     * be it a program that got the number after a crash, or a dead server that nobody reaps. The file stays, under a number
     * that no process ever has, for PostgreSQL's second question: does anybody still use the shared memory it names?
     */
    static void disown(Path cluster) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(in(cluster)));
        lines.set(PID_LINE, NOBODY);
        Files.write(in(cluster), lines);
    }

    private boolean isRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie();
    }

    /** Dead, but not reaped: in a container, the parent of orphans is often a program that does not know about children. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false; // no such system, or it has gone: then it does not run either
        }
    }

    private boolean isAnotherProgram() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .map(program -> !program.startsWith("postgres"))
                .orElse(false);
    }
}
