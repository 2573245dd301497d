/**
 * Where the time goes: how often, and for how many nanoseconds, a process was in each phase of its batches.
 *
 * <pre>
 *   threads --> Phases: sums per batch, phase and window of ten seconds
 *     ^           |            |
 *     |           |            `--> Micrometer: bingosim.phase, since the start of the process
 *   Tally of      v
 *   a thread    StoreSamples: a window that has ended --> a line in the log
 *   (runs)        what has changed, when a window or a batch ends or nothing happens --> perf_sample
 * </pre>
 *
 * <p>A window is stored as what it has come to so far, replacing what was stored of it before: storing it twice changes
 * nothing, and what could not be stored is stored with the next.
 */
@NullMarked
package bingosim.phase;

import org.jspecify.annotations.NullMarked;
