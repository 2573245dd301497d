package bingosim.limit;

import java.util.Optional;

/**
 * What some work took.
 *
 * @param elapsed seconds
 * @param process CPU seconds of this process, its compiler and garbage collector among them
 * @param server CPU seconds of the database server with all of its processes; empty where that cannot be seen
 * @param walBytes written to the server's log
 * @param storedBytes by which the database is larger
 */
record Cost(double elapsed, double process, Optional<Double> server, long walBytes, long storedBytes) {

    /** CPU seconds in all. */
    Optional<Double> cpu() {
        return server.map(seconds -> seconds + process);
    }
}
