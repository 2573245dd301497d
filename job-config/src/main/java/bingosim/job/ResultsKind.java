package bingosim.job;

/** What is kept of each run. */
public enum ResultsKind {
    /** A row per run and team, with the second in which each row was unlocked and each tile was completed. */
    FULL,
    /** A row per run and team, without the seconds of rows and tiles; the means of the rows are known all the same. */
    SUMMARY;

    /** The name in parameters, tables and answers. */
    public String label() {
        return Label.of(this);
    }
}
