/**
 * How the earlier system, which this one replaces, distributed work: kept small, to be measured beside ours on the same
 * machine. Engine and scenarios are ours and so is the checksum; nothing but the distribution differs.
 *
 * <pre>
 * publisher (was: the web)                          worker, any number of them
 *   insert the batch, then all runs, 1000 each,       for each of min(cores, 4) messages at a time, twice as many sent ahead:
 *     in one transaction                                claim:  update run ... Running where Pending returning id
 *   for each 100 messages of 20 run ids:                for each claimed run:
 *     publish (durable), wait for confirms                read:   select the run's row     (not if the message says it)
 *   every 3 s: read the states of all runs,               load:   select the scenario      (once per batch and process)
 *     until the batch is finished                         simulate, hand to the buffer of the process
 *                                                       acknowledge
 *                                                     flush, at 100 results, or added 1 s after the last, or by a timer:
 *                                                       delete results of runs that are tried again, if there are any
 *                                                       update run ... Completed            a transaction each,
 *                                                       insert results                      in this order
 *                                                       any run left? if not: update batch ... Completed
 * </pre>
 *
 * <p>At 20 runs per message and 100 per flush that is 1 + 1/20 + 3/100 + 1/1000 statements per run. Whatever its description
 * leaves open is done in the way that costs least:
 *
 * <ul>
 *   <li>a multi-row insert is one statement (arrays, {@code unnest}), which is cheaper than rows one by one in a batch and can
 *       be counted
 *   <li>statements are prepared at their first use, connections pooled (50) and opened in advance
 *   <li>the publisher sends 100 messages without waiting between them; they go straight to the queue
 *   <li>no foreign keys; the index that "any left?" needs is there; progress reads one column
 *   <li>each message that is worked on has a channel, which is sent two
 *   <li>batch and elapsed time end when the row of the batch says so, not when the publisher sees it
 * </ul>
 *
 * <p>Kept, though it is a fault: a run is completed before its results are there, so the last results may come some
 * milliseconds after the end of the batch (they are waited for before they are counted), and a message is acknowledged while
 * its results are in the buffer.
 *
 * <p>Left out: the index of a worker, by which it threw messages of others away, because it was never set when the system was
 * measured; trying a failed run again, because here a failed run or lost process fails the measurement; the time limit of the
 * cache and the statistics at the end, which a single batch does not need. Two columns are added, outcome and second of the
 * last tile, because the checksum is over them.
 *
 * <p>{@code java -cp perf-reports.jar bingosim.scaling.TryOldProtocol POSTGRES RABBITMQ WORKERS RUNS} tries it by hand. The
 * schema and the queue {@code oldprotocol_PID} are deleted afterwards.
 */
@NullMarked
package bingosim.oldprotocol;

import org.jspecify.annotations.NullMarked;
