package bingosim.limit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Measures what work takes of this process and of the database server. */
final class Meter {
    private static final String BYTES = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as wal,
                   pg_database_size(current_database()) as stored
            """;

    private final DataSource dataSource;
    private final Optional<ServerProcesses> server;
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    Meter(DataSource dataSource, Optional<ServerProcesses> server) {
        this.dataSource = dataSource;
        this.server = server;
    }

    interface Work {
        void run() throws Exception;
    }

    Cost measure(Work work) throws Exception {
        checkpoint();
        Reading before = read();
        work.run();
        Reading after = read();
        return new Cost(
                (after.nanos - before.nanos) / 1e9,
                (after.processNanos - before.processNanos) / 1e9,
                server.map(any -> after.serverSeconds - before.serverSeconds),
                after.walBytes - before.walBytes,
                after.storedBytes - before.storedBytes);
    }

    /** So that nobody pays for writing down what others did before. A server of others is left alone. */
    private void checkpoint() throws SQLException {
        if (server.isPresent()) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    private Reading read() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet bytes = statement.executeQuery(BYTES)) {
            bytes.next();
            return new Reading(
                    System.nanoTime(),
                    process.getProcessCpuTime(),
                    server.map(ServerProcesses::seconds).orElse(0.0),
                    bytes.getLong("wal"),
                    bytes.getLong("stored"));
        }
    }

    private record Reading(long nanos, long processNanos, double serverSeconds, long walBytes, long storedBytes) {}
}
