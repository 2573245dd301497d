package bingosim.http;

import bingosim.claim.Claims;
import bingosim.history.BatchHistory;
import bingosim.history.PhaseFigures;
import bingosim.history.Windows;
import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.RunFailures;
import bingosim.statistics.Checksum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.JdbcOperations;

/** Asks the database how batches are. */
final class BatchViews {
    /** More would be looked at by nobody. */
    private static final int MOST_WORKERS = 200;

    private static final String LINES = """
            select b.batch_id, b.name, b.scenario_name, b.seed, b.runs, b.results, b.status, b.stopping, b.created_at,
                   b.ended_at, extract(epoch from b.elapsed) as elapsed_seconds, b.error,
                   case when b.status = 'COMPLETED' then b.runs
                        else (select coalesce(sum(c.runs_done), 0) from partition_claim c where c.batch_id = b.batch_id)
                   end as runs_done
            from batch b
            where %s
            order by b.batch_id desc
            limit ?
            """;
    private static final String NEWEST = LINES.formatted("true");
    private static final String OLDER =
            LINES.formatted("b.batch_id < (select o.batch_id from batch o where o.name = ?)");
    private static final String ONE = LINES.formatted("b.batch_id = ?");

    private static final String STATES = """
            with states as (
                select case when runs_done = runs then 'done'
                            when worker is null and failures > 0 then 'failed'
                            when worker is null then 'waiting'
                            when heartbeat_at < clock_timestamp() - ? * interval '1 millisecond' then 'silent'
                            else 'running'
                       end as state
                from partition_claim
                where batch_id = ?
            )
            select count(*) as total,
                   count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'running') as running,
                   count(*) filter (where state = 'silent') as silent,
                   count(*) filter (where state = 'failed') as failed,
                   count(*) filter (where state = 'done') as done
            from states
            """;
    private static final String WORKERS = """
            with claims as (
                select worker,
                       extract(epoch from clock_timestamp() - max(heartbeat_at)) as seconds_silent,
                       count(*) filter (where runs_done < runs) as running,
                       count(*) filter (where runs_done = runs) as done
                from partition_claim
                where batch_id = ?
                  and worker is not null
                group by worker
            ), played as (
                select worker, sum(count) as runs
                from perf_sample
                where batch_id = ?
                  and phase = 'simulate'
                group by worker
            )
            select c.worker::text, c.seconds_silent, c.running, c.done, coalesce(p.runs, 0) as runs
            from claims c
            left join played p using (worker)
            order by c.seconds_silent, c.worker
            limit ?
            """;

    /** Of the last windows that are over, if that was not long ago; each is of ten seconds. */
    private static final String RECENT_RUNS_PER_SECOND = """
            with recent as (
                select window_start, count
                from perf_sample
                where batch_id = ?
                  and phase = 'simulate'
                  and window_start between clock_timestamp() - interval '50 seconds' and clock_timestamp() - interval '10 seconds'
            )
            select sum(count) / (extract(epoch from max(window_start) - min(window_start)) + 10)
            from recent
            """;

    private final JdbcOperations jdbc;

    BatchViews(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before name of a batch; only older ones are wanted */
    List<BatchLine> lines(Optional<String> before, int most) {
        return before.map(name -> jdbc.query(OLDER, (row, number) -> line(row), name, most))
                .orElseGet(() -> jdbc.query(NEWEST, (row, number) -> line(row), most));
    }

    BatchDetails details(Batch batch) {
        BatchLine line =
                jdbc.query(ONE, (row, number) -> line(row), batch.id(), 1).get(0);
        OptionalDouble speed = runsPerSecond(batch, line);
        var history = new BatchHistory(jdbc, batch);
        return new BatchDetails(
                line,
                new BatchDetails.Tuning(
                        batch.partitioner().label(),
                        batch.partitionSize(),
                        batch.tuning().commitInterval(),
                        batch.tuning().flushInterval().toMillis(),
                        batch.tuning().skipLimit()),
                batch.leaseHolder(),
                new RunFailures(jdbc).count(batch.id()),
                batch.checksum().map(Checksum::text),
                speed.isPresent() ? Optional.of(speed.getAsDouble()) : Optional.empty(),
                secondsLeft(line, speed),
                states(batch),
                workers(batch),
                throughput(history.played()),
                phases(history.phases()));
    }

    private static BatchLine line(ResultSet row) throws SQLException {
        BatchStatus status = BatchStatus.valueOf(row.getString("status"));
        return new BatchLine(
                row.getString("name"),
                row.getString("scenario_name"),
                row.getString("seed"),
                row.getLong("runs"),
                row.getLong("runs_done"),
                row.getString("results"),
                status,
                status == BatchStatus.RUNNING && row.getBoolean("stopping"),
                row.getObject("created_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
                row.getDouble("elapsed_seconds"),
                Optional.ofNullable(row.getString("error")));
    }

    private OptionalDouble runsPerSecond(Batch batch, BatchLine line) {
        Optional<Double> recent = line.status() == BatchStatus.RUNNING
                ? Optional.ofNullable(jdbc.queryForObject(RECENT_RUNS_PER_SECOND, Double.class, batch.id()))
                : Optional.empty();
        if (recent.isPresent()) {
            return OptionalDouble.of(recent.get());
        }
        return line.elapsedSeconds() > 0
                ? OptionalDouble.of(line.runsDone() / line.elapsedSeconds())
                : OptionalDouble.empty();
    }

    private static Optional<Double> secondsLeft(BatchLine line, OptionalDouble speed) {
        return line.status() == BatchStatus.RUNNING && speed.orElse(0) > 0
                ? Optional.of((line.runs() - line.runsDone()) / speed.getAsDouble())
                : Optional.empty();
    }

    private BatchDetails.PartitionStates states(Batch batch) {
        return jdbc.query(
                        STATES,
                        (row, number) -> new BatchDetails.PartitionStates(
                                row.getLong("total"),
                                row.getLong("waiting"),
                                row.getLong("running"),
                                row.getLong("silent"),
                                row.getLong("failed"),
                                row.getLong("done")),
                        Claims.TIMEOUT.toMillis(),
                        batch.id())
                .get(0);
    }

    /** The one that was heard of last comes first. */
    private List<BatchDetails.WorkerSign> workers(Batch batch) {
        return jdbc.query(
                WORKERS,
                (row, number) -> new BatchDetails.WorkerSign(
                        row.getString("worker"),
                        row.getDouble("seconds_silent"),
                        row.getLong("running"),
                        row.getLong("done"),
                        row.getLong("runs")),
                batch.id(),
                batch.id(),
                MOST_WORKERS);
    }

    private static BatchDetails.Throughput throughput(Windows windows) {
        return new BatchDetails.Throughput(
                windows.width(),
                windows.all().stream()
                        .map(window ->
                                new BatchDetails.Second(window.second(), (double) window.count() / windows.width()))
                        .toList());
    }

    private static List<BatchDetails.PhaseShare> phases(List<PhaseFigures> phases) {
        double all = phases.stream().mapToDouble(PhaseFigures::seconds).sum();
        return phases.stream()
                .map(phase -> new BatchDetails.PhaseShare(
                        phase.phase(),
                        phase.processes(),
                        phase.count(),
                        phase.seconds(),
                        all > 0 ? phase.seconds() / all : 0))
                .toList();
    }
}
