package bingosim.simulation;

import java.util.Arrays;

/**
 * Attempts under way, by the second in which they end and then in the order in which they were started.
 *
 * <p>Sorted, the next one last: most attempts are short ones, which have few to pass on the way to their place.
 */
final class AttemptQueue {
    /** How many are passed one by one. */
    private static final int NEAR = 16;

    /** In its upper half minus the second in which an attempt ends, in its lower half the attempt. The first never ends. */
    private final long[] sorted;

    private int last;

    AttemptQueue(int capacity) {
        sorted = new long[capacity + 1];
        sorted[0] = (long) -Integer.MAX_VALUE << Integer.SIZE;
    }

    void clear() {
        last = 0;
    }

    /** The second in which the next attempt ends, {@link Integer#MAX_VALUE} if there is none. */
    int nextEnd() {
        return -(int) (sorted[last] >> Integer.SIZE);
    }

    void add(int attempt, int end) {
        long own = (long) -end << Integer.SIZE | attempt;
        long allLater = ((long) -end << Integer.SIZE) - 1;
        int place = ++last;
        int near = Math.max(1, place - NEAR);
        for (; place > near && sorted[place - 1] > allLater; place--) {
            sorted[place] = sorted[place - 1];
        }
        if (sorted[place - 1] > allLater) {
            place = makeRoom(allLater, place);
        }
        sorted[place] = own;
    }

    private int makeRoom(long allLater, int free) {
        int place = -1 - Arrays.binarySearch(sorted, 0, free, allLater);
        System.arraycopy(sorted, place, sorted, place + 1, free - place);
        return place;
    }

    /** Takes out the next one. */
    int poll() {
        return (int) sorted[last--];
    }
}
