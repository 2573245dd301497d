package bingosim.chaos;

import bingosim.database.LocalDatabase;
import bingosim.testkit.Signals;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that can crash, and the way to it past all proxies. */
final class OwnDatabase implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(30);
    private static final int SECONDS_TO_ANSWER = 15;

    private final Path directory;
    private volatile LocalDatabase server;

    OwnDatabase(Path directory) {
        this.directory = directory;
        server = start();
    }

    private LocalDatabase start() {
        return LocalDatabase.own(directory, "chaos", message -> {});
    }

    int port() {
        return URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** For a process, through its proxy. */
    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/bingosim?user=%s&password=%s"
                .formatted(port, server.user(), server.password());
    }

    /** A connection with each statement. */
    JdbcTemplate jdbc() {
        var source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.user());
        source.setPassword(server.password());
        source.setApplicationName("chaos");
        source.setCurrentSchema("bingosim");
        source.setConnectTimeout(SECONDS_TO_ANSWER);
        source.setSocketTimeout(SECONDS_TO_ANSWER * 4);
        return new JdbcTemplate(source);
    }

    /** Without writing down what is in memory: the next start recovers. */
    void crash() throws IOException, InterruptedException {
        String pidFile = Files.readString(directory.resolve("postgres").resolve("postmaster.pid"));
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(pidFile.lines().findFirst().orElseThrow()))
                .orElseThrow();
        Signals.send("QUIT", postmaster);
        Waiting.until(() -> "the database server has ended", TO_END, () -> !postmaster.isAlive());
    }

    void startAgain() {
        server.close();
        server = start();
    }

    @Override
    public void close() {
        server.close();
    }
}
