package bingosim.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** Asks a database what it counts, over a connection of its own and in statements that are told apart from others. */
public final class DatabaseProbe {
    /** Stands in each of these statements, so that they are not counted. */
    private static final String MARK = "bingosim_meter";

    private static final String RUNS_BY_WORKER = """
            select worker::text as bingosim_meter, sum(runs_done)::bigint as runs
            from partition_claim
            where batch_id = ?
              and worker is not null
            group by worker
            """;
    private static final String WAITS = """
            select coalesce(wait_event_type || ':' || wait_event, 'running') as bingosim_meter, count(*) as backends
            from pg_stat_activity
            where datname = current_database()
              and state = 'active'
              and pid <> pg_backend_pid()
            group by 1
            """;
    private static final String WAL_BYTES =
            "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bingosim_meter";
    private static final String DEADLOCKS =
            "select deadlocks as bingosim_meter from pg_stat_database where datname = current_database()";
    private static final String COUNT_STATEMENTS =
            "create extension if not exists pg_stat_statements schema public /* bingosim_meter */";
    private static final String STATEMENTS = """
            select coalesce(sum(calls), 0)::bigint as bingosim_meter
            from public.pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and query not like '%bingosim_meter%'
            """;
    private static final String BACKEND = "select pg_backend_pid() as bingosim_meter";
    private static final String PARTITIONS =
            "select count(*) as bingosim_meter from partition_claim where batch_id = ?";
    private static final String CLAIMS =
            "select coalesce(sum(epoch), 0)::bigint as bingosim_meter from partition_claim where batch_id = ?";
    private static final String ROWS = "select count(*) as bingosim_meter from team_run_result where batch_id = ?";
    private static final String FINISHED_BY_WORKER = """
            select sum(runs)::bigint as bingosim_meter
            from partition_claim
            where batch_id = ?
            group by worker
            order by 1 desc
            """;
    private static final String PHASES = """
            select phase as bingosim_meter, sum(nanoseconds)::bigint as nanoseconds
            from perf_sample
            where batch_id = ?
            group by phase
            """;

    private static final String CHECKPOINT = "checkpoint /* bingosim_meter */";
    private static final String SETTING = "select current_setting(?) as bingosim_meter";
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "shared_buffers",
            "work_mem",
            "max_connections",
            "log_lock_waits",
            "deadlock_timeout");

    /** As PostgreSQL writes it with {@code log_lock_waits}. */
    private static final String LOCK_WAIT = "still waiting for";

    private final JdbcOperations jdbc;
    private final Optional<Path> serverLog;
    private final boolean countsStatements;

    /**
     * @param jdbc used by nobody else
     * @param serverLog of a server that is ours
     */
    public DatabaseProbe(JdbcOperations jdbc, Optional<Path> serverLog) {
        this.jdbc = jdbc;
        this.serverLog = serverLog;
        countsStatements = isCounting();
    }

    private boolean isCounting() {
        try {
            jdbc.execute(COUNT_STATEMENTS);
            jdbc.queryForObject(STATEMENTS, Long.class);
            return true;
        } catch (DataAccessException e) {
            return false; // not loaded by this server, or not for this user
        }
    }

    /** What the server is and how it is set, as far as that may matter. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : SETTINGS) {
            settings.put(name, String.valueOf(jdbc.queryForObject(SETTING, String.class, name)));
        }
        return settings;
    }

    /** The process that serves this connection, by its number where the server is. */
    public long backend() {
        return number(BACKEND);
    }

    /** Lets a server of our own write down what it has to by now, so that no measurement pays for what was before it. */
    public void settle() {
        if (serverLog.isPresent()) {
            jdbc.execute(CHECKPOINT);
        }
    }

    public Counters counters() {
        return new Counters(
                number(WAL_BYTES),
                countsStatements ? Optional.of(number(STATEMENTS)) : Optional.empty(),
                number(DEADLOCKS),
                serverLog.map(DatabaseProbe::lockWaits));
    }

    private static long lockWaits(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(LOCK_WAIT)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the name of a worker. */
    Map<String, Long> runsByWorker(long batchId) {
        return pairs(RUNS_BY_WORKER, "runs", batchId);
    }

    /** How many connections do or wait for what right now. */
    public Map<String, Long> waits() {
        return pairs(WAITS, "backends");
    }

    /** Of a batch that has ended. */
    public Played played(long batchId) {
        return new Played(
                number(PARTITIONS, batchId),
                number(CLAIMS, batchId),
                number(ROWS, batchId),
                jdbc.queryForList(FINISHED_BY_WORKER, Long.class, batchId),
                pairs(PHASES, "nanoseconds", batchId));
    }

    private Map<String, Long> pairs(String sql, String value, Object... arguments) {
        Map<String, Long> pairs = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    pairs.put(row.getString(MARK), row.getLong(value));
                },
                arguments);
        return pairs;
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
