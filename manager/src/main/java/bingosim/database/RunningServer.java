package bingosim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that answered to our password and serves our data directory; it may be gone a moment later. */
record RunningServer(long pid, int port, String password) {

    static final String USER = "bingosim";

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);
    private static final String DATABASE = "bingosim";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int SECONDS_TO_ANSWER = 5;

    private static final String SELECT_DATA_DIRECTORY = """
            select setting
              from pg_settings
             where name = 'data_directory'
            """;

    private static final String COUNT_DATABASES = """
            select count(*)
              from pg_database
             where datname = '%s'
            """.formatted(DATABASE);

    static Optional<RunningServer> find(DataDirectory directory) throws IOException {
        Optional<PidFile> pidFile = PidFile.read(directory.cluster()).filter(PidFile::mayBeServer);
        if (pidFile.isEmpty()) {
            return Optional.empty();
        }
        RunningServer server =
                new RunningServer(pidFile.get().pid(), pidFile.get().port(), Password.read(directory));
        return server.serves(directory) ? Optional.of(server) : Optional.empty();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    /** Does nothing where it exists, whoever made it. */
    void createDatabase() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet count = statement.executeQuery(COUNT_DATABASES)) {
                if (count.next() && count.getInt(1) > 0) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState()) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private boolean serves(DataDirectory directory) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(SELECT_DATA_DIRECTORY)) {
            Path served = Path.of(setting.next() ? setting.getString(1) : "");
            return Files.exists(served) && Files.isSameFile(served, directory.cluster());
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw LocalDatabaseException.passwordRefused(directory.password(), e);
            }
            log.debug("process {} on port {} does not answer yet: {}", pid, port, e.getMessage());
            return false;
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser(USER);
        dataSource.setPassword(password);
        dataSource.setConnectTimeout(SECONDS_TO_ANSWER);
        dataSource.setSocketTimeout(SECONDS_TO_ANSWER * 6); // creating a database takes a while on a slow disk
        return dataSource.getConnection();
    }
}
