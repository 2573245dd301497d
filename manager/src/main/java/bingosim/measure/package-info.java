/**
 * Plays what the bench is to measure. The manager is this process, workers are processes of their own.
 *
 * <pre>
 *   for each turn:     same database?      same workers?
 *                      no: Stage           no: Crew: started, played a while with all the processors there are, then limited
 *                      (server, manager)       |
 *                            '--------.--------'
 *                                     v
 *                      measured batch, metered once a second --> Measurement, a line in a file
 * </pre>
 *
 * Closing goes the other way round, also when this process is told to end: workers, their cgroups, queues, manager, server.
 */
@NullMarked
package bingosim.measure;

import org.jspecify.annotations.NullMarked;
