/**
 * Statistics of many runs, in plain Java: exact, mergeable, the same in whatever order runs arrive.
 *
 * <p>Everything is counted in integers; floating point appears only when a finished count is turned into an answer.
 */
@NullMarked
package bingosim.statistics;

import org.jspecify.annotations.NullMarked;
