package bingosim.simulation;

import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Uniform integers below a bound: those that {@code nextLong(bound)} of the generator would give, without its division.
 *
 * <p>The high half of 63 bits times 2^64 / bound, both rounded down, is their quotient or one less (Granlund, Montgomery
 * 1994).
 */
final class UniformBelow {
    private final long bound;
    private final long reciprocal;

    /** @param bound odd; draws nothing of any use if it is 1 */
    UniformBelow(long bound) {
        this.bound = bound;
        reciprocal = Long.divideUnsigned(-1, bound);
    }

    long draw(XoRoShiRo128PlusPlus random) {
        while (true) {
            long bits = random.nextLong() >>> 1;
            long rest = remainder(bits);
            // Negative beyond the last multiple of the bound that 63 bits hold, where small numbers would be favoured.
            if (bits - rest + (bound - 1) >= 0) {
                return rest;
            }
        }
    }

    long remainder(long bits) {
        long rest = bits - Math.multiplyHigh(bits, reciprocal) * bound;
        return rest >= bound ? rest - bound : rest;
    }
}
