package bingosim.phase;

/**
 * What a phase of a batch has come to in a window, in total over the threads of this process.
 *
 * @param count how often it was passed
 */
record Sample(SampleKey key, long count, long nanos) {}
