/** What bounds a batch: the engine alone and a bare write of the same rows, measured beside whole batches in one process. */
@NullMarked
package bingosim.limit;

import org.jspecify.annotations.NullMarked;
