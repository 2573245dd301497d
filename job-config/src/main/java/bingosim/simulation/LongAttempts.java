package bingosim.simulation;

/** Attempts that end too late for an {@link AttemptQueue} to have a place for their second. */
final class LongAttempts {
    private final int[] ends;
    private final long[] starts;
    private final int[] attempts;
    private int size;
    private long started;

    LongAttempts(int capacity) {
        ends = new int[capacity];
        starts = new long[capacity];
        attempts = new int[capacity];
    }

    void clear() {
        size = 0;
        started = 0;
    }

    /** The second in which the next attempt ends, {@link Integer#MAX_VALUE} if there is none. */
    int nextEnd() {
        return size == 0 ? Integer.MAX_VALUE : ends[0];
    }

    void add(int attempt, int end) {
        int position = size++;
        long start = started++;
        for (int parent = (position - 1) >> 1; position > 0 && end < ends[parent]; parent = (position - 1) >> 1) {
            move(parent, position);
            position = parent;
        }
        place(attempt, end, start, position);
    }

    /** Takes out the attempt that ends next. */
    int poll() {
        int first = attempts[0];
        int last = --size;
        int position = 0;
        for (int child = 1; child < last; child = 2 * position + 1) {
            int smaller = child + 1 < last && isBefore(child + 1, child) ? child + 1 : child;
            if (!isBefore(smaller, last)) {
                break;
            }
            move(smaller, position);
            position = smaller;
        }
        place(attempts[last], ends[last], starts[last], position);
        return first;
    }

    private boolean isBefore(int one, int other) {
        return ends[one] < ends[other] || ends[one] == ends[other] && starts[one] < starts[other];
    }

    private void move(int from, int to) {
        place(attempts[from], ends[from], starts[from], to);
    }

    private void place(int attempt, int end, long start, int position) {
        attempts[position] = attempt;
        ends[position] = end;
        starts[position] = start;
    }
}
