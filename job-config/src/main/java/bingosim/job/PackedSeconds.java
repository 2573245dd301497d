package bingosim.job;

import bingosim.simulation.TeamResult;

/**
 * Seconds of rows or tiles as the fewest bytes of one width that hold them all: a byte that says the width, then each second, the
 * high byte first, all bits set where it did not come. The database reads them with its function {@code seconds}.
 */
public final class PackedSeconds {
    private PackedSeconds() {}

    static byte[] pack(int[] seconds) {
        int width = width(seconds);
        byte[] packed = new byte[1 + width * seconds.length];
        packed[0] = (byte) width;
        int position = 1;
        for (int second : seconds) {
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                packed[position++] = (byte) (second >> shift);
            }
        }
        return packed;
    }

    private static int width(int[] seconds) {
        int longest = 0;
        for (int second : seconds) {
            longest = Math.max(longest, second);
        }
        return (Integer.SIZE - Integer.numberOfLeadingZeros(longest + 1) + 7) / 8;
    }

    /** @return {@link TeamResult#NEVER} for seconds that did not come */
    public static int[] unpack(byte[] packed) {
        int width = packed[0];
        int never = -1 >>> (Integer.SIZE - 8 * width);
        int[] seconds = new int[(packed.length - 1) / width];
        int position = 1;
        for (int i = 0; i < seconds.length; i++) {
            int second = 0;
            for (int k = 0; k < width; k++) {
                second = second << 8 | packed[position++] & 0xff;
            }
            seconds[i] = second == never ? TeamResult.NEVER : second;
        }
        return seconds;
    }
}
