/** Finds runs of a batch that are worth a look: the best, the worst, the typical, by what their teams came to. */
@NullMarked
package bingosim.runs;

import org.jspecify.annotations.NullMarked;
