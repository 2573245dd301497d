/**
 * The job that manager and workers agree on: its names and parameters, what a batch and a partition are in the database,
 * and the chunk step that turns run indexes into rows, or into an aggregate of all of them.
 *
 * <pre>
 *   batch name --> job instance --> step "simulate" --> partitions --> chunk step: read run indexes, simulate, write
 *                              `--> step "summarise"
 * </pre>
 */
@NullMarked
package bingosim.job;

import org.jspecify.annotations.NullMarked;
