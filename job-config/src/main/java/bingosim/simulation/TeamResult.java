package bingosim.simulation;

/**
 * What one team reached in one run. Seconds count from the start of the event.
 *
 * <p>The arrays belong to the result and are not copied: there is one result per team and run, and runs come in millions.
 *
 * @param tiles number of completed tiles
 * @param rowReached highest unlocked row
 * @param finishedSecond second of the last completed tile, 0 if there is none
 * @param unlockSeconds for each row the second in which it was unlocked, {@link #NEVER} if it was not
 * @param completionSeconds for each tile, row by row in the order of the scenario, the second in which it was completed,
 *     {@link #NEVER} if it was not
 */
public record TeamResult(
        int points,
        int tiles,
        int rowReached,
        int finishedSecond,
        Outcome outcome,
        int[] unlockSeconds,
        int[] completionSeconds) {
    /** Stands for a second that did not come. */
    public static final int NEVER = -1;
}
