/**
 * What a batch costs while it is played: once a second how far each worker is and how much CPU each kind of process has used,
 * and before and after what the database counts. What meters cost is kept out of the figures where that can be told.
 */
@NullMarked
package bingosim.meter;

import org.jspecify.annotations.NullMarked;
