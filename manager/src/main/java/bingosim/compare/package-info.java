/**
 * Compares batches team by team: run by run where their runs share their luck, so that chance cancels out, and by their answers
 * where they do not.
 *
 * <p>Runs of the same index share their luck where seed and engine are the same: a team draws from a stream of its own, given by
 * seed, run index and its place in the scenario. What such pairs come to is summed in integers by the database; the intervals
 * hold whatever the pairs have in common, and get narrower with that.
 */
@NullMarked
package bingosim.compare;

import org.jspecify.annotations.NullMarked;
