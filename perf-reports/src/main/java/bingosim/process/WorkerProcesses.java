package bingosim.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Workers as processes of this machine, ended when closed. */
public final class WorkerProcesses implements AutoCloseable {
    private static final long SECONDS_TO_END = 15;

    private final List<Process> processes = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();

    /**
     * @param command starts one
     * @param environment of each, besides our own
     * @param directory there, and where the log of each is written on
     */
    public WorkerProcesses(int workers, List<String> command, Map<String, String> environment, Path directory) {
        try {
            for (int i = 0; i < workers; i++) {
                Path log = directory.resolve("worker-%d.log".formatted(i + 1));
                var builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
                builder.environment().putAll(environment);
                processes.add(builder.start());
                logs.add(log);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("workers cannot be started", e);
        }
    }

    public List<Long> pids() {
        return processes.stream().map(Process::pid).toList();
    }

    /** @throws IllegalStateException if one has ended, with the last that it said */
    public void requireAlive() {
        for (int i = 0; i < processes.size(); i++) {
            if (!processes.get(i).isAlive()) {
                throw new IllegalStateException(
                        "worker %d of %d ended: %s".formatted(i + 1, processes.size(), lastLine(logs.get(i))));
            }
        }
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks all to end, and ends those that do not in time. */
    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
