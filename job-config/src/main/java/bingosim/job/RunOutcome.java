package bingosim.job;

/** What came of a run. */
sealed interface RunOutcome {

    RunOutcome PLAYED = new Played();

    /** Its results have been handed over. */
    record Played() implements RunOutcome {}

    /**
     * The engine is deterministic, so a run that threw would throw again: it is written down and not repeated.
     *
     * @param error first line of the cause
     */
    record Failed(long runIndex, long runSeed, String error) implements RunOutcome {}
}
