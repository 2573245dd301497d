package bingosim.history;

import bingosim.job.Batch;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Asks the database what a batch was like. */
public final class BatchHistory {
    /** As many as a chart has room for. */
    private static final int MOST_WINDOWS = 300;

    private static final int MOST_FAILED_RUNS = 20;

    private static final String SECONDS = """
            select coalesce(extract(epoch from max(window_start) - min(window_start)), 0)::bigint
            from perf_sample
            where batch_id = ?
            """;

    /** The column that tells them apart comes in place of %s. */
    private static final String WINDOWS = """
            with first as (
                select min(window_start) as window_start
                from perf_sample
                where batch_id = ?
            ), since as (
                select extract(epoch from s.window_start - f.window_start)::bigint as second, s.*
                from perf_sample s
                cross join first f
                where s.batch_id = ?
            )
            select second - second %% ? as second, %1$s as of, sum(count) as count, sum(nanoseconds) as nanoseconds
            from since
            where phase = any (?)
            group by 1, 2
            order by 1, 2
            """;

    private static final String BY_WORKER = WINDOWS.formatted("worker::text");
    private static final String BY_PHASE = WINDOWS.formatted("phase");

    private static final String PHASES = """
            select phase, count(distinct worker) as processes, sum(count) as count, sum(nanoseconds) as nanoseconds
            from perf_sample
            where batch_id = ?
            group by phase
            order by nanoseconds desc, phase
            """;
    private static final String WORKERS = """
            with played as (
                select worker, sum(count) as runs, sum(nanoseconds) as nanoseconds
                from perf_sample
                where batch_id = ?
                  and phase = 'simulate'
                group by worker
            ), finished as (
                select worker, count(*) as partitions
                from partition_claim
                where batch_id = ?
                  and worker is not null
                group by worker
            )
            select worker::text, coalesce(p.runs, 0) as runs, coalesce(p.nanoseconds, 0) as nanoseconds,
                   coalesce(f.partitions, 0) as partitions
            from played p
            full join finished f using (worker)
            order by runs desc, worker
            """;
    private static final String CLAIMS = """
            select count(*) as partitions, sum(epoch) as claims, count(*) filter (where epoch > 1) as taken_again,
                   max(epoch) as most_claims, sum(sendings) as requests,
                   (select count(*) from run_failure where batch_id = ?) as failed_runs
            from partition_claim
            where batch_id = ?
            """;
    private static final String FAILED_RUNS = """
            select run_index, error
            from run_failure
            where batch_id = ?
            order by run_index
            limit ?
            """;

    private final JdbcOperations jdbc;
    private final Batch batch;

    public BatchHistory(JdbcOperations jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The runs that were played, by all workers together. */
    public Windows played() {
        return windows(BY_PHASE, "simulate");
    }

    /** Of the runs that were played, by worker. */
    Windows byWorker() {
        return windows(BY_WORKER, "simulate");
    }

    Windows byPhase() {
        return windows(BY_PHASE, phases().stream().map(PhaseFigures::phase).toArray(String[]::new));
    }

    private Windows windows(String select, String... phases) {
        long width = width();
        return new Windows(
                width,
                jdbc.query(
                        select,
                        (row, number) -> new Window(
                                row.getLong("second"),
                                row.getString("of"),
                                row.getLong("count"),
                                row.getLong("nanoseconds")),
                        batch.id(),
                        batch.id(),
                        width,
                        phases));
    }

    /** Ten seconds, as they are stored, or a multiple. */
    private long width() {
        long seconds = Optional.ofNullable(jdbc.queryForObject(SECONDS, Long.class, batch.id()))
                .orElse(0L);
        long stored = 10;
        return stored * (1 + seconds / (stored * MOST_WINDOWS));
    }

    /** The longest first. */
    public List<PhaseFigures> phases() {
        return jdbc.query(
                PHASES,
                (row, number) -> new PhaseFigures(
                        row.getString("phase"),
                        row.getLong("processes"),
                        row.getLong("count"),
                        row.getLong("nanoseconds")),
                batch.id());
    }

    /** The busiest first. */
    List<WorkerFigures> workers() {
        return jdbc.query(
                WORKERS,
                (row, number) -> new WorkerFigures(
                        row.getString("worker"),
                        row.getLong("runs"),
                        row.getLong("nanoseconds"),
                        row.getLong("partitions")),
                batch.id(),
                batch.id());
    }

    ClaimFigures claims() {
        return jdbc.query(
                        CLAIMS,
                        (row, number) -> new ClaimFigures(
                                row.getLong("partitions"),
                                row.getLong("claims"),
                                row.getLong("taken_again"),
                                row.getLong("most_claims"),
                                row.getLong("requests"),
                                row.getLong("failed_runs")),
                        batch.id(),
                        batch.id())
                .get(0);
    }

    /** The first of them. */
    List<FailedRun> failedRuns() {
        return jdbc.query(
                FAILED_RUNS,
                (row, number) -> new FailedRun(row.getLong("run_index"), row.getString("error")),
                batch.id(),
                MOST_FAILED_RUNS);
    }
}
