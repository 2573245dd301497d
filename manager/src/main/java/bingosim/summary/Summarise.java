package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.ResultsKind;
import bingosim.job.RunFailures;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import bingosim.scenario.Tile;
import bingosim.statistics.TeamSummary;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last step of a batch: checks that every run is there once, stores the answers and marks it COMPLETED. */
public class Summarise {
    private static final int ROWS_PER_FETCH = 10_000;
    private static final String ROWS = """
            select run_index, team_position, outcome, points, tiles, row_reached, finished_second, completion_seconds
            from team_run_result_%d
            """;
    private static final String FAILED_RUNS = "select run_index from run_failure where batch_id = ?";
    private static final String PARTITIONS = """
            select checksum, unlocks
            from partition_claim
            where batch_id = ?
            """;
    private final JdbcTemplate jdbc;
    private final Summaries summaries;
    private final RunFailures failures;
    private final Leases leases;

    /** @param jdbc joins the transaction of the step, so that rows are fetched in parts */
    Summarise(JdbcTemplate jdbc, Summaries summaries) {
        this.jdbc = jdbc;
        this.summaries = summaries;
        failures = new RunFailures(jdbc);
        leases = new Leases(jdbc);
    }

    public Tasklet of(RunnableBatch runnable, Lease lease, StopSignal stop) {
        return (contribution, chunk) -> {
            summarise(runnable.batch(), runnable.scenario().scenario(), lease, stop);
            return RepeatStatus.FINISHED;
        };
    }

    private void summarise(Batch batch, Scenario scenario, Lease lease, StopSignal stop)
            throws JobInterruptedException {
        failures.requireWithinLimit(batch);
        ResultCounts counts = count(batch, scenario, stop);
        summaries.store(batch, answers(batch, scenario, counts));
        leases.complete(lease, counts.checksum());
    }

    private ResultCounts count(Batch batch, Scenario scenario, StopSignal stop) throws JobInterruptedException {
        var counts = new ResultCounts(
                batch,
                scenario.teams().size(),
                scenario.rows().size(),
                tileKeys(scenario).size());
        jdbc.query(ROWS.formatted(batch.id()), row -> {
            if (!stop.isRaised()) {
                counts.add(row);
            }
        });
        if (stop.isRaised()) {
            throw new JobInterruptedException("stopped on request");
        }
        BitSet failed = new BitSet();
        jdbc.queryForList(FAILED_RUNS, Long.class, batch.id()).forEach(run -> failed.set(Math.toIntExact(run)));
        counts.requireEachRunOnce(failed);
        requireSameChecksum(batch, counts);
        if (failed.cardinality() == batch.runs()) {
            throw IncompleteBatchException.nothingToAnswer(batch.name(), batch.runs());
        }
        return counts;
    }

    /** Recomputed from the rows, against what the partitions came to when the rows were written. */
    private void requireSameChecksum(Batch batch, ResultCounts counts) {
        long[] sum = {0};
        jdbc.query(
                PARTITIONS,
                row -> {
                    sum[0] += row.getLong("checksum");
                    counts.addUnlocks(row.getArray("unlocks"));
                },
                batch.id());
        if (counts.checksum() != sum[0]) {
            throw IncompleteBatchException.checksum(batch.name(), counts.checksum(), sum[0]);
        }
    }

    private static List<TeamSummary> answers(Batch batch, Scenario scenario, ResultCounts counts) {
        List<String> tiles = batch.results() == ResultsKind.FULL ? tileKeys(scenario) : List.of();
        return IntStream.range(0, scenario.teams().size())
                .mapToObj(position -> {
                    Team team = scenario.teams().get(position);
                    return counts.teams()
                            .get(position)
                            .summary(team.name(), team.strategy().label(), tiles);
                })
                .toList();
    }

    private static List<String> tileKeys(Scenario scenario) {
        return scenario.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .map(Tile::key)
                .toList();
    }

    static JdbcTemplate fetchingInParts(DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS_PER_FETCH);
        return jdbc;
    }
}
