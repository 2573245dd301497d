package bingosim.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The processes of a database server on this machine, as Linux accounts for them. */
public final class ServerProcesses {
    private static final Path PROC = Path.of("/proc");

    /** Linux tells times in these, whatever the machine. */
    private static final double TICKS_PER_SECOND = 100;

    /** Counted after the name of the program: user, system, and both of children that have ended. */
    private static final int FIRST_TIME = 11;

    private final long postmaster;

    private ServerProcesses(long postmaster) {
        this.postmaster = postmaster;
    }

    /**
     * Those of a server that is known by its first process.
     *
     * @param postmaster empty for a server that may be elsewhere
     * @return empty where they cannot be seen
     */
    public static Optional<ServerProcesses> of(OptionalLong postmaster) {
        return postmaster.isPresent() && Files.isReadable(stat(postmaster.getAsLong()))
                ? Optional.of(new ServerProcesses(postmaster.getAsLong()))
                : Optional.empty();
    }

    /** CPU seconds of those that run and of those that have ended. */
    double seconds() {
        long own = ticks(postmaster, 4);
        long children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), 2))
                .sum();
        return (own + children) / TICKS_PER_SECOND;
    }

    private static Path stat(long pid) {
        return PROC.resolve(Long.toString(pid)).resolve("stat");
    }

    private static long ticks(long pid, int times) {
        try {
            String stat = Files.readString(stat(pid));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int time = 0; time < times; time++) {
                sum += Long.parseLong(fields[FIRST_TIME + time]);
            }
            return sum;
        } catch (NoSuchFileException e) {
            return 0; // just ended: its parent has counted it, or will
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
