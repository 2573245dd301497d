package bingosim.statistics;

/** Reads what a {@link NumberWriter} wrote. */
final class NumberReader {
    private final byte[] bytes;
    private final int end;
    private int next;

    /** @param end where the numbers end, which may be before the bytes do */
    NumberReader(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    long read() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (next == end) {
                throw new IllegalArgumentException("it ends in the middle, after %d bytes".formatted(end));
            }
            byte some = bytes[next++];
            number |= (some & 0x7fL) << shift;
            if (some >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("the number before byte %d does not end".formatted(next));
    }

    void requireEnd() {
        if (next != end) {
            throw new IllegalArgumentException("it should end after %d bytes and has %d".formatted(next, end));
        }
    }
}
