/** What more workers bring: worker processes to measure with, and a report of what was measured. */
@NullMarked
package bingosim.scaling;

import org.jspecify.annotations.NullMarked;
