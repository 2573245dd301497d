package bingosim.simulation;

import java.util.Arrays;

/**
 * Attempts under way, by the second in which they end and then in the order in which they were started.
 *
 * <p>A ring has a place for each of the next {@value #SECONDS} seconds: a list of the attempts that end in it, and a bit that
 * says whether there are any. What ends later waits apart. It was started before whatever the ring has for the same second,
 * because that came within reach of the ring only afterwards.
 */
final class AttemptQueue {
    private static final int SECONDS = 1 << 12;

    private final long[] taken = new long[SECONDS / Long.SIZE];
    /** Which words of {@link #taken} are not 0. */
    private long takenWords;

    private final int[] first = new int[SECONDS];
    private final int[] last = new int[SECONDS];
    /** For each attempt the one after it in the list of their second, itself for the last one. */
    private final int[] next;

    private final LongAttempts later;

    AttemptQueue(int capacity) {
        next = new int[capacity];
        later = new LongAttempts(capacity);
    }

    void clear() {
        Arrays.fill(taken, 0);
        takenWords = 0;
        later.clear();
    }

    /**
     * The second in which the next attempt ends, {@link Integer#MAX_VALUE} if there is none.
     *
     * @param now no attempt ends before
     */
    int nextEnd(int now) {
        return Math.min(nextInRing(now), later.nextEnd());
    }

    private int nextInRing(int now) {
        int word = now / Long.SIZE;
        long fromNow = taken[word % taken.length] & -1L << now;
        if (fromNow == 0) {
            if (takenWords == 0) {
                return Integer.MAX_VALUE;
            }
            word += 1 + Long.numberOfTrailingZeros(Long.rotateRight(takenWords, word + 1));
            fromNow = taken[word % taken.length];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(fromNow);
    }

    void add(int attempt, int now, int end) {
        if (end - now >= SECONDS) {
            later.add(attempt, end);
            return;
        }
        int place = end % SECONDS;
        next[attempt] = attempt;
        if ((taken[place / Long.SIZE] & 1L << place) == 0) {
            taken[place / Long.SIZE] |= 1L << place;
            takenWords |= 1L << place / Long.SIZE;
            first[place] = attempt;
        } else {
            next[last[place]] = attempt;
        }
        last[place] = attempt;
    }

    /** Takes out the first attempt that ends in a second in which one does. */
    int poll(int end) {
        if (later.nextEnd() == end) {
            return later.poll();
        }
        int place = end % SECONDS;
        int attempt = first[place];
        first[place] = next[attempt];
        if (next[attempt] == attempt) {
            free(place);
        }
        return attempt;
    }

    private void free(int place) {
        int word = place / Long.SIZE;
        taken[word] &= ~(1L << place);
        if (taken[word] == 0) {
            takenWords &= ~(1L << word);
        }
    }
}
