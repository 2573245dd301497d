package bingosim.phase;

import java.time.Instant;

/**
 * What a sample is about.
 *
 * @param window when the window began
 */
record SampleKey(long batchId, Instant window, Phase phase) {}
