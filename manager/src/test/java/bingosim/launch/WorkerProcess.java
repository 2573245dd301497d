package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.ExecutableJar;
import bingosim.testkit.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker as a process of its own, with one partition at a time. */
public final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Path log;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param settings environment variables */
    public static WorkerProcess start(Map<String, String> settings) {
        try {
            Path log = Files.createTempFile("worker", ".log");
            var builder = new ProcessBuilder(ExecutableJar.command("worker"));
            builder.environment().put("BINGOSIM_WORKER_CONCURRENCY", "1");
            builder.environment().putAll(settings);
            return new WorkerProcess(
                    builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as an operator would. */
    void end() {
        process.destroy();
    }

    /** @return its exit code */
    int awaitEnd(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("worker ended within %s:%n%s", atMost, log())
                .isTrue();
        return process.exitValue();
    }

    /** Ends it without asking. */
    void kill() {
        process.destroyForcibly();
    }

    /** @param signal such as STOP or CONT */
    void signal(String signal) throws IOException, InterruptedException {
        Signals.send(signal, process.toHandle());
    }

    @Override
    public void close() {
        kill();
    }
}
