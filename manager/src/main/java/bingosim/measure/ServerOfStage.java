package bingosim.measure;

import bingosim.connection.PostgresAddress;
import bingosim.database.LocalDatabase;
import bingosim.database.LocalDatabaseException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A PostgreSQL: one that is given, or one of our own with settings of its own, which ends when closed. */
final class ServerOfStage implements AutoCloseable {
    private static final Map<String, String> METERED = Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "track_io_timing", "on",
            "log_lock_waits", "on",
            "deadlock_timeout", "200ms");

    private final PostgresAddress address;
    private final Optional<Path> log;
    private final Runnable ending;

    private ServerOfStage(PostgresAddress address, Optional<Path> log, Runnable ending) {
        this.address = address;
        this.log = log;
        this.ending = ending;
    }

    static ServerOfStage given(PostgresAddress address) {
        return new ServerOfStage(address, Optional.empty(), () -> {});
    }

    static ServerOfStage own(Path directory, Map<String, String> settings, Consumer<String> progress) {
        LocalDatabase.stop(directory); // one that a killed bench has left behind has other settings
        LocalDatabase database = start(directory, settings, progress);
        String url = "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
        return new ServerOfStage(
                new PostgresAddress(url), Optional.of(LocalDatabase.serverLog(directory)), database::close);
    }

    private static LocalDatabase start(Path directory, Map<String, String> settings, Consumer<String> progress) {
        Map<String, String> all = new HashMap<>(METERED);
        all.putAll(settings);
        try {
            return LocalDatabase.own(directory, "bench", all, progress);
        } catch (LocalDatabaseException e) {
            all.remove("shared_preload_libraries"); // not every build has that library
            return LocalDatabase.own(directory, "bench", all, progress);
        }
    }

    PostgresAddress address() {
        return address;
    }

    /** Of a server of our own. */
    Optional<Path> log() {
        return log;
    }

    @Override
    public void close() {
        ending.run();
    }
}
