package bingosim.oldprotocol;

/** The statements that the protocol sends, each a round trip to the database. */
public enum OldStatement {
    INSERT_BATCH,
    /** A thousand runs each. */
    INSERT_RUNS,
    /** The states of all runs, for the progress. */
    READ_STATES,
    /** By a worker for its cache, by the publisher to see whether the batch is finished. */
    READ_BATCH,
    CLAIM,
    READ_RUN,
    DELETE_RESULTS,
    COMPLETE_RUNS,
    INSERT_RESULTS,
    ANY_LEFT,
    FINISH_BATCH
}
