package bingosim.simulation;

/**
 * What one run came to.
 *
 * @param teams in the order of the scenario; belongs to the result and is not copied
 */
public record RunResult(long runIndex, TeamResult[] teams) {}
