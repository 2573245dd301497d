package bingosim.oldprotocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process of the protocol, killed when closed. It ends by itself when its standard input does, so with this process at the latest. */
final class OldChild implements AutoCloseable {
    private final String title;
    private final Path log;
    private final Process process;

    private OldChild(String title, Path log, Process process) {
        this.title = title;
        this.log = log;
        this.process = process;
    }

    static OldChild start(String title, List<String> command, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile("bingosim-old", ".log");
            log.toFile().deleteOnExit();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new OldChild(title, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(title + " cannot be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** @throws IllegalStateException if it has ended, with the last that it said */
    void requireAlive() {
        if (hasEnded()) {
            throw ended();
        }
    }

    private IllegalStateException ended() {
        List<String> lines = lines();
        String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        return new IllegalStateException("%s ended with %d: %s".formatted(title, process.exitValue(), last));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end. */
    void end() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for its end. */
    Tally tally() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw ended();
        }
        return Tally.parse(lines());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
