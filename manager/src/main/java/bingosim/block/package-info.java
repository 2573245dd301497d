/**
 * Batches that end when their answers are known well enough, however many runs that takes.
 *
 * <pre>
 *   launch:  the first block is released: its claims are there, batch.runs says how many
 *   work:    partitions of released runs that are unfinished are split, dispatched and done
 *   look:    the counts of all released runs
 *              too wide, and fewer than most: more whole blocks are released, claims and batch.runs
 *                in one transaction; then work again
 *              narrow enough, or all that may be: the step is completed, the summary is next
 * </pre>
 *
 * <p>A look depends on the counts of the runs up to an index and on nothing else. Whoever goes on after a kill finishes what was
 * released, counts it anew and comes to the same.
 */
@NullMarked
package bingosim.block;

import org.jspecify.annotations.NullMarked;
