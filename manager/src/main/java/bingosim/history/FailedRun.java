package bingosim.history;

/** A run that could not be played, and why. */
record FailedRun(long runIndex, String error) {}
