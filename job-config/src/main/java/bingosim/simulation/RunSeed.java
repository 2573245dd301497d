package bingosim.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * What the random numbers of one run come from: a function of seed and run index, and of nothing else.
 *
 * <p>The text of the seed goes through SHA-256; its first eight bytes and the run index choose one output of the SplitMix64
 * sequence (Steele, Lea, Flood 2014), so that no two runs of a batch share a run seed and neighbours have nothing in common.
 * Each team's generator starts from two outputs of the SplitMix64 sequence of the run seed, as the authors of XoRoShiRo
 * advise.
 */
public record RunSeed(long value) {
    /** Increment of SplitMix64, the odd integer nearest to 2^64 divided by the golden ratio. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    static RunSeed of(long seedKey, long runIndex) {
        return new RunSeed(splitMix64(seedKey, runIndex));
    }

    /** @param seed any text */
    public static RunSeed of(String seed, long runIndex) {
        return of(seedKey(seed), runIndex);
    }

    static long seedKey(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Teams draw from streams of their own, so that changing one does not change the others. */
    XoRoShiRo128PlusPlus generatorFor(int team) {
        return new XoRoShiRo128PlusPlus(splitMix64(value, 2L * team), splitMix64(value, 2L * team + 1));
    }

    /** Output number {@code n}, from 0, of the SplitMix64 generator with this seed. */
    static long splitMix64(long seed, long n) {
        return new SplitMix64(seed + n * GOLDEN_GAMMA).nextLong();
    }
}
