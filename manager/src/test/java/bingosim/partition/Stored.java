package bingosim.partition;

import bingosim.job.BatchStatus;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A partition, its step executions and its batch. Times are milliseconds from now; those that are over for good are all
 * the same.
 *
 * @param step number of the step execution that may work on it; 0: none
 * @param worker who holds it; empty: nobody
 * @param steps version and status of each step execution, the oldest first
 */
record Stored(
        int step,
        String worker,
        int epoch,
        int silentFor,
        long runsDone,
        long checksum,
        String unlocks,
        int dueIn,
        int sendings,
        int failures,
        String error,
        String steps,
        BatchStatus status,
        boolean isStopping,
        int lease,
        boolean isWatched,
        int unrenewedFor) {

    /** Longer than any rule asks for. */
    static final int LONG_AGO = 7_000;

    /** Time goes on while a statement runs. Each rule's time is further away from all times that can be than that. */
    static final int TOLERANCE = 900;

    boolean isHeld() {
        return !worker.isEmpty();
    }

    /** With the times of the other where these are as good as the same. */
    Stored near(Stored other, int dueTolerance) {
        return new Stored(
                step,
                worker,
                epoch,
                near(silentFor, other.silentFor, TOLERANCE),
                runsDone,
                checksum,
                unlocks,
                near(dueIn, other.dueIn, Math.max(dueTolerance, TOLERANCE)),
                sendings,
                failures,
                error,
                steps,
                status,
                isStopping,
                lease,
                isWatched,
                near(unrenewedFor, other.unrenewedFor, TOLERANCE));
    }

    private static int near(int time, int other, int tolerance) {
        return Math.abs(time - other) <= tolerance ? other : time;
    }

    /** In which columns this is not as it should be, in words. */
    List<String> differences(Stored expected) {
        return Arrays.stream(Stored.class.getRecordComponents())
                .filter(column -> !column(column).equals(expected.column(column)))
                .map(column -> "%s: expected %s, found %s"
                        .formatted(column.getName(), expected.column(column), column(column)))
                .toList();
    }

    private Object column(RecordComponent column) {
        try {
            return column.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
