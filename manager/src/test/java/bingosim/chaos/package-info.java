/**
 * Proves that any process may be killed at any time: nothing is lost, nothing is done twice, and the batch still finishes
 * right.
 *
 * <pre>
 * run, manager-1, manager-2, worker-1 to worker-3: a process each, as it is shipped
 *   |            |
 *   v proxy      v proxy          of its own each, to be cut or silenced
 * PostgreSQL   broker             of this suite, to be restarted
 *
 * plan (seed, round) -> harms --> scene: who is harmed, and what ends the harm
 *                                   |
 * observer: looks at the batch      v
 *   every fifth of a second  --> report: time line, takeovers.csv
 * </pre>
 */
@NullMarked
package bingosim.chaos;

import org.jspecify.annotations.NullMarked;
