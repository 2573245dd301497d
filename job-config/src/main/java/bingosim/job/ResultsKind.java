package bingosim.job;

/** What is kept of the runs. */
public enum ResultsKind {
    /** A row per run and team, with the second in which each row was unlocked and each tile was completed. */
    FULL,
    /** A row per run and team, without the seconds of rows and tiles; the means of the rows are known all the same. */
    SUMMARY,
    /** No row of any run, but per partition what all of its runs came to, the seconds of rows and tiles included. */
    AGGREGATE;

    private static final String COLUMNS =
            "batch_id, run_index, team_position, outcome, points, tiles, row_reached, finished_second";

    /** Whether there is a row for each run and team. */
    public boolean hasRows() {
        return this != AGGREGATE;
    }

    /** What a row of {@code team_run_result} has, in the order in which it is written. */
    public String columns() {
        return this == FULL ? COLUMNS + ", unlock_seconds, completion_seconds" : COLUMNS;
    }

    /** The name in parameters, tables and answers. */
    public String label() {
        return Label.of(this);
    }
}
