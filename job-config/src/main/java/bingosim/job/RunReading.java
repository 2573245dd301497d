package bingosim.job;

/** What is read from the database before a run is played. */
public enum RunReading {
    /** Nothing: a run follows from the batch and its index. */
    NONE,
    /** A row by its primary key, as if runs had rows of their own. For measurements only: nothing is done with what it says. */
    ROW_PER_RUN
}
