/**
 * How the partitions of a batch come to those who work on them.
 *
 * <pre>
 *   splitter: step executions for all unfinished partitions, one transaction
 *      |
 *      +-- local:  threads of this process
 *      `-- remote: a request each --> queue --> workers
 *             every half second, one statement: how many are unfinished, held, due, overdue?
 *             due (holder silent, or failed and rested) ----------------.
 *             overdue (nobody took it, and the queue is empty) ---------+--> sent again
 *             a partition failed too often --> the batch fails
 *             stopping, and nobody holds anything --> stopped
 * </pre>
 */
@NullMarked
package bingosim.partition;

import org.jspecify.annotations.NullMarked;
