/**
 * Scenarios: the immutable description of an event, and the way from a YAML file to it.
 *
 * <p>The records hold what the file says, with every number exact. Whether a whole scenario makes sense is checked where it
 * is read, so that all problems of a file can be named at once; a record on its own only refuses what no reader could mean.
 */
@NullMarked
package bingosim.scenario;

import org.jspecify.annotations.NullMarked;
