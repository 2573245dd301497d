package bingosim.statistics;

import java.util.Arrays;

/** Writes numbers as bytes, small ones as few: seven bits each, the lowest first, all but the last marked by the eighth bit. */
final class NumberWriter {
    private static final int FIRST_CAPACITY = 1024;
    private static final int MOST_BYTES = 10;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    /** @param number a negative one takes ten bytes */
    void write(long number) {
        if (bytes.length - length < MOST_BYTES) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
