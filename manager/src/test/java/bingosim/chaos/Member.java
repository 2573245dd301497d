package bingosim.chaos;

import bingosim.testkit.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One that takes part, in one process after the other: what is killed can be started anew. */
final class Member implements AutoCloseable {
    private static final Pattern INCARNATION = Pattern.compile("worker ([0-9a-f]{8}): connected to");
    private static final Pattern READY = Pattern.compile("manager ready|" + INCARNATION);
    private static final int LINES_OF_TAIL = 25;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path logs;
    final TcpProxy database;
    final TcpProxy broker;

    private @Nullable Process process;
    private Path log;
    private int processes;
    private long startedAt;
    private boolean isKilled;
    private boolean isFrozen;

    /** @param environment of its processes; it lacks where database and broker are */
    Member(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path logs,
            TcpProxy database,
            TcpProxy broker) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.logs = logs;
        this.database = database;
        this.broker = broker;
        log = logs.resolve(name + ".log");
    }

    synchronized void start() {
        processes++;
        log = logs.resolve("%s.%d.log".formatted(name, processes));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startedAt = System.nanoTime();
        isKilled = false;
        isFrozen = false;
    }

    String name() {
        return name;
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    synchronized long pid() {
        return process().pid();
    }

    synchronized Optional<Integer> exitCode() {
        return process().isAlive() ? Optional.empty() : Optional.of(process().exitValue());
    }

    /** Whether it ended because of us. */
    synchronized boolean isKilled() {
        return isKilled;
    }

    synchronized boolean isUp() {
        return process().isAlive() && !isFrozen && !isKilled;
    }

    synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    boolean isReady() {
        return READY.matcher(log()).find();
    }

    /** Beginning of the UUID by which claims name this process; empty until it has one. */
    Optional<String> incarnation() {
        Matcher matcher = INCARNATION.matcher(log());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    synchronized void kill() {
        isKilled = true;
        process().destroyForcibly().onExit().join();
    }

    /** @return what lets it go on */
    synchronized Runnable freeze() throws IOException, InterruptedException {
        Process frozen = process();
        isFrozen = true;
        Signals.send("STOP", frozen.toHandle());
        return () -> thaw(frozen);
    }

    private synchronized void thaw(Process frozen) {
        try {
            Signals.send("CONT", frozen.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (frozen.equals(process)) {
            isFrozen = false;
        }
    }

    synchronized String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of its log, for who wants to know why. */
    String tail() {
        List<String> lines = log().lines().toList();
        return "--- %s, last of %d processes%n%s%n"
                .formatted(
                        name,
                        processes,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_TAIL), lines.size())));
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        database.close();
        broker.close();
    }
}
