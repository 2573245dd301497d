/**
 * From parameters to a finished batch: who may work on it, and the job that does.
 *
 * <pre>
 *   launch:  nothing stored -- one transaction --> RUNNING, with lease, teams, claims and a table for its results
 *   again:   COMPLETED -> answers     RUNNING under a live lease -> watched     otherwise -> lease taken, goes on
 *   end:     RUNNING -> COMPLETED (with the summary) | STOPPED | FAILED
 * </pre>
 *
 * <p>Spring Batch's own tables are repaired before
 * every attempt: the lease is ours, and what workers still hold for earlier executions is withdrawn.
 */
@NullMarked
package bingosim.launch;

import org.jspecify.annotations.NullMarked;
