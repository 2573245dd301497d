package bingosim.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * An empty database on a real PostgreSQL for one test or test class, dropped when closed, with whoever is still connected.
 *
 * <p>The server is the first that there is, and is shared by all tests of a JVM:
 *
 * <ol>
 *   <li>the one named in {@code BINGOSIM_TEST_POSTGRES}, a JDBC URL with {@code user} and, if need be, {@code password}; of
 *       its other parameters none is used
 *   <li>a container of the image in {@code BINGOSIM_TEST_POSTGRES_IMAGE}, by default {@code postgres:18}
 *   <li>an embedded one, whose data nothing makes durable
 * </ol>
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public static TestDatabase create() {
        String name = "bingosim_test_" + UUID.randomUUID().toString().replace("-", "");
        TestServer server = TestServer.ofThisJvm();
        execute(server, "create database " + name);
        return new TestDatabase(server, name);
    }

    /** With our tables, and a data source that finds them. */
    public static TestDatabase migrated() {
        TestDatabase database = create();
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("bingosim")
                .load()
                .migrate();
        return database;
    }

    /** Opens a connection each time it is asked for one. */
    public DataSource dataSource() {
        return server.dataSource(name);
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String user() {
        return server.user();
    }

    /** Empty where the server asks for none. */
    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        execute(server, "drop database if exists %s with (force)".formatted(name));
    }

    private static void execute(TestServer server, String sql) {
        try (Connection connection = server.dataSource(server.database()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("%s on the test server: %s".formatted(sql, e.getMessage()), e);
        }
    }
}
