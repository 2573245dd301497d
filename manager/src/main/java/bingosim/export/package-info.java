/**
 * The results of a completed batch as one table in a file, a row per run and team.
 *
 * <p>The table is read and written in blocks of neighbouring runs, each in a transaction of its own, so that neither memory nor
 * a snapshot of the database grows with the batch:
 *
 * <pre>
 * FILE.part         what is written so far; becomes FILE, by renaming, when it is whole
 * FILE.part.blocks  which export that is, then a line per block that is whole: where it ends, and what must be known of it
 *                   later on; locked by the process that writes
 * </pre>
 *
 * <p>A block is in the list after it is on the disk. Whoever goes on cuts off what comes after the last block in the list, and
 * repeats that; so the file has the same bytes however often its export was interrupted.
 */
@NullMarked
package bingosim.export;

import org.jspecify.annotations.NullMarked;
