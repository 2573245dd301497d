/**
 * From the rows of a batch to its answers: read once, counted exactly, checked for completeness and stored, so that they
 * can be shown again at once.
 */
@NullMarked
package bingosim.summary;

import org.jspecify.annotations.NullMarked;
