package bingosim.history;

import bingosim.report.Fact;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** The database server that is measured, and those of its settings that decide how fast it is. */
public final class DatabaseFacts {
    private static final List<String> SETTINGS = List.of(
            "shared_buffers",
            "work_mem",
            "max_connections",
            "synchronous_commit",
            "fsync",
            "full_page_writes",
            "max_wal_size");
    private static final String VERSION = "select current_setting('server_version')";
    private static final String SETTING = "select current_setting(?)";

    private DatabaseFacts() {}

    public static List<Fact> of(JdbcOperations jdbc) {
        String settings = SETTINGS.stream()
                .map(name -> "%s = %s".formatted(name, jdbc.queryForObject(SETTING, String.class, name)))
                .collect(Collectors.joining(", "));
        return List.of(
                new Fact("PostgreSQL", String.valueOf(jdbc.queryForObject(VERSION, String.class))),
                new Fact("PostgreSQL settings", settings));
    }
}
