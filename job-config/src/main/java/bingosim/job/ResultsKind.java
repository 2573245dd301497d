package bingosim.job;

/** What is kept of the runs. */
public enum ResultsKind {
    /** A row per run and team, with the second in which each row was unlocked and each tile was completed. */
    FULL,
    /** A row per run and team, without the seconds of rows and tiles; the means of the rows are known all the same. */
    SUMMARY,
    /** No row of any run, but per partition what all of its runs came to, the seconds of rows and tiles included. */
    AGGREGATE;

    /** Whether there is a row for each run and team. */
    public boolean hasRows() {
        return this != AGGREGATE;
    }

    /** The name in parameters, tables and answers. */
    public String label() {
        return Label.of(this);
    }
}
