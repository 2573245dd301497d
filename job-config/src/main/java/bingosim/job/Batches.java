package bingosim.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Finds batches. */
public class Batches {
    private static final String SELECT = """
            select batch_id, name, scenario_name, scenario_digest, seed, engine_version, runs, results, partitioner,
                   partition_size, commit_interval, flush_interval_ms, skip_limit, status,
                   extract(epoch from elapsed) as elapsed_seconds, checksum, error, lease_holder,
                   until, block, most_runs
            from batch
            """;
    private static final String BY_NAME = SELECT + "where name = ?";
    private static final String BY_NAME_LOCKED = BY_NAME + " for update";
    private static final String BY_ID = SELECT + "where batch_id = ?";
    private static final String NEWEST_FIRST = SELECT + "order by batch_id desc";
    private static final String SCENARIO_TEXT = "select scenario_text from batch where batch_id = ?";

    private static final String RUNS_DONE = "select sum(runs_done) from partition_claim where batch_id = ?";

    private final JdbcOperations jdbc;

    public Batches(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Batch> find(String name) {
        return jdbc.query(BY_NAME, (row, number) -> batch(row), name).stream().findFirst();
    }

    /** Like {@link #find}, and nobody else changes the batch until the end of the transaction. */
    public Optional<Batch> findLocked(String name) {
        return jdbc.query(BY_NAME_LOCKED, (row, number) -> batch(row), name).stream()
                .findFirst();
    }

    public Optional<Batch> find(long id) {
        return jdbc.query(BY_ID, (row, number) -> batch(row), id).stream().findFirst();
    }

    public List<Batch> newestFirst() {
        return jdbc.query(NEWEST_FIRST, (row, number) -> batch(row));
    }

    public String scenarioText(Batch batch) {
        return Optional.ofNullable(jdbc.queryForObject(SCENARIO_TEXT, String.class, batch.id()))
                .orElseThrow();
    }

    /** How many runs are done, failed ones among them. */
    public long runsDone(Batch batch) {
        return Optional.ofNullable(jdbc.queryForObject(RUNS_DONE, Long.class, batch.id()))
                .orElse(0L);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("batch_id"),
                row.getString("name"),
                row.getString("scenario_name"),
                row.getString("scenario_digest"),
                row.getString("seed"),
                row.getInt("engine_version"),
                row.getLong("runs"),
                Label.of(ResultsKind.class, row.getString("results")),
                Label.of(PartitionerKind.class, row.getString("partitioner")),
                row.getLong("partition_size"),
                new Tuning(
                        row.getInt("commit_interval"),
                        Duration.ofMillis(row.getLong("flush_interval_ms")),
                        row.getLong("skip_limit")),
                BatchStatus.valueOf(row.getString("status")),
                Duration.ofMillis(Math.round(row.getDouble("elapsed_seconds") * 1000)),
                Optional.ofNullable(row.getObject("checksum", Long.class)),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getString("lease_holder")),
                blocks(row));
    }

    private static Optional<Blocks> blocks(ResultSet row) throws SQLException {
        String until = row.getString("until");
        return until == null
                ? Optional.empty()
                : Optional.of(new Blocks(Until.parse(until), row.getLong("block"), row.getLong("most_runs")));
    }
}
