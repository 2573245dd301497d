package bingosim.connection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:postgresql://host:port/database?user=me&password=secret}
 */
public record PostgresAddress(String url) {
    /** The newest migration of module schema. */
    public static final int SCHEMA_VERSION = 11;

    private static final int SECONDS_TO_CONNECT = 5;
    private static final String HAS_SCHEMA = "select to_regclass('bingosim.flyway_schema_history') is not null";
    private static final String FOUND_VERSION = """
            select version
            from bingosim.flyway_schema_history
            where success
            order by installed_rank desc
            limit 1
            """;

    public PostgresAddress {
        if (!url.startsWith("jdbc:postgresql:") || !canBeParsed(url)) {
            throw UnusableException.badUrl(
                    "database", "jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD");
        }
    }

    /** Asked first, because the driver says the whole URL, password and all, when it cannot. */
    private static boolean canBeParsed(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** For people and logs: without what follows the name of the database, and whoever is named before the host. */
    public String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }

    /**
     * Asked before anything else connects, because this says in one line what is wrong.
     *
     * @throws UnusableException if the server cannot be reached, or has tables of a later version than this program
     */
    public void requireUsable() {
        requireKnown(schemaVersion());
    }

    private void requireKnown(int version) {
        if (version > SCHEMA_VERSION) {
            throw UnusableException.schemaIsNewer(shown(), version, SCHEMA_VERSION);
        }
    }

    /**
     * Like {@link #requireUsable}, for who does not make the tables.
     *
     * @throws UnusableException also if there are none, or those of an earlier version
     */
    public void requireMigrated() {
        int version = schemaVersion();
        requireKnown(version);
        if (version < SCHEMA_VERSION) {
            throw UnusableException.schemaIsOlder(shown(), version, SCHEMA_VERSION);
        }
    }

    /** Zero if there is none yet. */
    private int schemaVersion() {
        var properties = new Properties();
        properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            return hasSchema(statement) ? foundVersion(statement) : 0;
        } catch (SQLException e) {
            throw UnusableException.database(shown(), e);
        }
    }

    private static boolean hasSchema(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HAS_SCHEMA)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static int foundVersion(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FOUND_VERSION)) {
            return row.next() && row.getString(1) != null ? Integer.parseInt(row.getString(1)) : 0;
        }
    }

    /**
     * What Spring needs to know of it.
     *
     * @param program as the database lists its connections
     * @param options of the server for these connections, such as {@code -c lock_timeout=4000}
     */
    public Map<String, Object> settings(String program, String options) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.hikari.data-source-properties.currentSchema",
                "bingosim",
                "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts",
                true,
                "spring.datasource.hikari.data-source-properties.ApplicationName",
                program,
                "spring.datasource.hikari.data-source-properties.tcpKeepAlive",
                true,
                "spring.datasource.hikari.data-source-properties.options",
                options);
    }
}
