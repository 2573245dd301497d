package bingosim.worker;

import bingosim.job.StopSignal;
import java.util.UUID;

/**
 * This process, from its start to its end.
 *
 * @param id under which it claims partitions
 * @param stop raised when it is to end
 */
record Incarnation(UUID id, StopSignal stop) {

    /** Enough to tell workers apart in a log. */
    String shortName() {
        return id.toString().substring(0, 8);
    }
}
