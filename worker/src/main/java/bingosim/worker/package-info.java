/**
 * The worker as a Spring Boot application: takes requests from the queue, one partition per consumer at a time, and runs
 * the chunk step of each.
 *
 * <pre>
 *   request --> RequestHandler --> step execution (job repository), batch (once per attempt), scenario (once per digest)
 *                   |
 *                   v
 *             PartitionRunner: claim, chunks, end --> acknowledge
 *                   |  database away: wait, give back what we may still hold, try again
 *                   `  SIGTERM: chunk in hand, release, send the request again, acknowledge
 * </pre>
 */
@NullMarked
package bingosim.worker;

import org.jspecify.annotations.NullMarked;
