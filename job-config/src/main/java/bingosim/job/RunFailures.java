package bingosim.job;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** The runs of a batch that could not be played. */
public class RunFailures {
    private static final String INSERT = """
            insert into run_failure (batch_id, run_index, run_seed, error)
            values (?, ?, ?, ?)
            """;
    private static final String COUNT = "select count(*) from run_failure where batch_id = ?";
    private static final String FIRST = """
            select run_index, error
            from run_failure
            where batch_id = ?
            order by run_index
            limit 1
            """;

    private final JdbcOperations jdbc;

    public RunFailures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes failures down, in the transaction of their chunk.
     *
     * @throws TooManyFailedRunsException if the batch has more of them than its skip limit by now
     */
    void add(Batch batch, List<RunOutcome.Failed> failures) {
        for (RunOutcome.Failed failure : failures) {
            jdbc.update(INSERT, batch.id(), failure.runIndex(), failure.runSeed(), failure.error());
        }
        requireWithinLimit(batch);
    }

    /** @throws TooManyFailedRunsException if the batch has more failed runs than its skip limit */
    public void requireWithinLimit(Batch batch) {
        long failed = count(batch.id());
        if (failed > batch.tuning().skipLimit()) {
            throw jdbc.query(
                            FIRST,
                            (row, number) -> TooManyFailedRunsException.over(
                                    batch.tuning().skipLimit(),
                                    failed,
                                    row.getLong("run_index"),
                                    row.getString("error")),
                            batch.id())
                    .get(0);
        }
    }

    public long count(long batchId) {
        return Optional.ofNullable(jdbc.queryForObject(COUNT, Long.class, batchId))
                .orElseThrow();
    }
}
