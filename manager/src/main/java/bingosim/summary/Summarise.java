package bingosim.summary;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.RunFailures;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.scenario.Scenario;
import bingosim.scenario.Team;
import bingosim.scenario.Tile;
import bingosim.statistics.TeamCounts;
import bingosim.statistics.TeamSummary;
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
    /** Of some hundred kilobytes each, at the most. */
    private static final int STATES_PER_FETCH = 10;

    private final JdbcTemplate rows;
    private final JdbcTemplate states;
    private final int readers;
    private final Summaries summaries;
    private final RunFailures failures;
    private final Leases leases;
    private final Batches batches;

    /**
     * @param dataSource of the step's transaction, in which rows can be fetched in parts
     * @param readers threads that read rows, each with a connection
     */
    Summarise(DataSource dataSource, Summaries summaries, int readers) {
        this.readers = readers;
        rows = fetching(ROWS_PER_FETCH, dataSource);
        states = fetching(STATES_PER_FETCH, dataSource);
        this.summaries = summaries;
        failures = new RunFailures(rows);
        leases = new Leases(rows);
        batches = new Batches(rows);
    }

    private static JdbcTemplate fetching(int rowsPerFetch, DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(rowsPerFetch);
        return jdbc;
    }

    public Tasklet of(RunnableBatch runnable, Lease lease, StopSignal stop) {
        return (contribution, chunk) -> {
            // Runs may have been added since the attempt began.
            summarise(
                    batches.find(runnable.batch().id()).orElseThrow(),
                    runnable.scenario().scenario(),
                    lease,
                    stop);
            return RepeatStatus.FINISHED;
        };
    }

    private void summarise(Batch batch, Scenario scenario, Lease lease, StopSignal stop)
            throws JobInterruptedException {
        failures.requireWithinLimit(batch);
        Counted counted = count(batch, scenario, stop);
        summaries.store(batch, answers(scenario, counted.teams()));
        leases.complete(lease, counted.checksum());
    }

    private Counted count(Batch batch, Scenario scenario, StopSignal stop) throws JobInterruptedException {
        Counted counted = switch (batch.results()) {
            case FULL, SUMMARY -> new CountRows(rows, readers).count(batch, scenario, stop);
            case AGGREGATE -> new MergeAggregates(states, batch, scenario).merge(stop);
        };
        if (failures.count(batch.id()) == batch.runs()) {
            throw IncompleteBatchException.nothingToAnswer(batch.name(), batch.runs());
        }
        return counted;
    }

    static void requireNotStopped(StopSignal stop) throws JobInterruptedException {
        if (stop.isRaised()) {
            throw new JobInterruptedException("stopped on request");
        }
    }

    private static List<TeamSummary> answers(Scenario scenario, List<TeamCounts> counts) {
        List<String> tiles = counts.get(0).completions().isEmpty() ? List.of() : tileKeys(scenario);
        return IntStream.range(0, scenario.teams().size())
                .mapToObj(position -> {
                    Team team = scenario.teams().get(position);
                    return counts.get(position)
                            .summary(team.name(), team.strategy().label(), tiles);
                })
                .toList();
    }

    /** Row by row. */
    private static List<String> tileKeys(Scenario scenario) {
        return scenario.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .map(Tile::key)
                .toList();
    }
}
