package bingosim.limit;

import bingosim.process.ProcessTable;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Measures what work takes of this process and of the database server. */
final class Meter {
    private static final String BYTES = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as wal,
                   pg_database_size(current_database()) as stored
            """;

    private final DataSource dataSource;
    private final OptionalLong server;
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** @param server the first process of the database server, of which all others are children */
    Meter(DataSource dataSource, OptionalLong server) {
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
                difference(after.serverSeconds, before.serverSeconds),
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
                    server.isPresent() ? ProcessTable.read().treeSeconds(server.getAsLong()) : OptionalDouble.empty(),
                    bytes.getLong("wal"),
                    bytes.getLong("stored"));
        }
    }

    /** Empty where the processes cannot be looked at. */
    private static Optional<Double> difference(OptionalDouble after, OptionalDouble before) {
        return after.isPresent() && before.isPresent()
                ? Optional.of(after.getAsDouble() - before.getAsDouble())
                : Optional.empty();
    }

    private record Reading(
            long nanos, long processNanos, OptionalDouble serverSeconds, long walBytes, long storedBytes) {}
}
