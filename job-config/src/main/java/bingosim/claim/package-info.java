/**
 * Who works on which partition, and how far it is.
 *
 * <pre>
 *              take: epoch + 1, worker, heartbeat          advance, in each chunk's transaction, as its last statement
 *   (nobody) ------------------------------------> held --------------------------------------------.
 *      ^                                            | ^                                              |
 *      |  release: given back                       | `----------------------------------------------'
 *      |  fail: counted, rests for a while          |
 *      `--------------------------------------------+-- silent for longer than the timeout: take, by another, counted
 * </pre>
 *
 * <p>A partition's position, its results and its claim change in one transaction. {@code advance} is the fence: it finds
 * the claim's row only while epoch and worker are still those of the one who commits; otherwise the chunk is rolled back
 * and nothing of it remains. It comes last because the transaction spans the simulation too, and must not hold the row
 * while it simulates. The epoch rises with every holder, so that what a replaced worker still sends finds no row. All
 * times are the database's.
 *
 * <p>Failures and silences are counted until the next commit; at five nobody gets the partition any more, and its batch
 * fails. Outages of the database are nobody's fault, but ten in a row without a commit count as one failure.
 */
@NullMarked
package bingosim.claim;

import org.jspecify.annotations.NullMarked;
