package bingosim.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's own programs, one after the other, each to its end.
 *
 * @param home the directory that has {@code bin}
 * @param prefix what lets root run them, or nothing
 */
record PostgresCommands(Path home, List<String> prefix, Path log) {

    static final Duration START_LIMIT = Duration.ofMinutes(2);
    static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    PostgresCommands {
        prefix = List.copyOf(prefix);
    }

    /** PostgreSQL refuses root, but not a root that a user namespace calls by another name. */
    static PostgresCommands of(DataDirectory directory) throws IOException {
        List<String> prefix = LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
        return new PostgresCommands(Binaries.unpacked(directory), prefix, directory.commandLog());
    }

    /** Sorts by code point and knows one language, whatever the machine is set to; listens nowhere. */
    Outcome initdb(Path cluster, Path passwordFile) throws IOException {
        return run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + RunningServer.USER,
                "--pwfile=" + passwordFile,
                "--auth-host=scram-sha-256",
                "--auth-local=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    /** Comes back when the server accepts connections, or did not within {@link #START_LIMIT}. */
    Outcome start(Path cluster, Path serverLog) throws IOException {
        String limit = String.valueOf(START_LIMIT.toSeconds());
        return run("pg_ctl", "start", "-w", "-t", limit, "-D", cluster.toString(), "-l", serverLog.toString());
    }

    /** Ends transactions and connections at once, writes everything down, and comes back when the server has gone. */
    Outcome stop(Path cluster) throws IOException {
        String limit = String.valueOf(STOP_LIMIT.toSeconds());
        return run("pg_ctl", "stop", "-w", "-t", limit, "-D", cluster.toString(), "-m", "fast");
    }

    /** What a program left behind. */
    record Outcome(boolean isSuccess, String output) {}

    private Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin")
                .resolve(program + (File.separatorChar == '\\' ? ".exe" : ""))
                .toString());
        command.addAll(List.of(arguments));

        // To a file: on Windows a server inherits the pipe of its pg_ctl, and reading it would not end before the
        // server does.
        Files.createDirectories(log.resolveSibling(""));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(devNull()));
        isolate(builder.environment());
        int status = waitFor(builder.start());
        return new Outcome(status == 0, Files.readString(log).strip());
    }

    /** Another PostgreSQL's settings are not ours, and we recognise messages in English only. */
    private static void isolate(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
    }

    private static File devNull() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    /** To its end even in an interrupted thread: a server whose start or stop nobody awaited would be left behind. */
    private static int waitFor(Process process) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
