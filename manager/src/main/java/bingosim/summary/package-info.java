/**
 * From the rows of a batch, or the aggregates of its partitions, to its answers: read once, counted exactly, checked for
 * completeness and stored, so that they can be shown again at once.
 */
@NullMarked
package bingosim.summary;

import org.jspecify.annotations.NullMarked;
