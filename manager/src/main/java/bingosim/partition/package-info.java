/**
 * How the partitions of a batch come to those who work on them: step executions for all that are unfinished, made in one
 * transaction, and the threads of this process that work on them.
 */
@NullMarked
package bingosim.partition;

import org.jspecify.annotations.NullMarked;
