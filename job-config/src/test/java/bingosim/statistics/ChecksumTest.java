package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    @Test
    void ofNothingIsSixteenZeros() {
        assertThat(new Checksum().text()).isEqualTo("0000000000000000");
    }

    /** The first output of a SplittableRandom is the output function of SplitMix64 over seed + increment. */
    @Test
    void chainsTheFieldsThroughSplitMix64() {
        var checksum = new Checksum();
        checksum.add(5, 1, 197, 77, 19, 2, 80_208);

        long hash = splitMix64(5);
        hash = splitMix64(hash ^ (1L << 32 | 2));
        hash = splitMix64(hash ^ (197L << 32 | 77));
        hash = splitMix64(hash ^ (19L << 32 | 80_208));
        assertThat(checksum.value()).isEqualTo(hash);
        assertThat(checksum.text()).isEqualTo(String.format("%016x", hash));
    }

    @Test
    void doesNotDependOnOrderOrParts() {
        var inOrder = new Checksum();
        var backwards = new Checksum();
        var even = new Checksum();
        var odd = new Checksum();
        for (int run = 0; run < 100; run++) {
            addRun(inOrder, run);
            addRun(backwards, 99 - run);
            addRun(run % 2 == 0 ? even : odd, run);
        }

        odd.add(even.value());

        assertThat(backwards.value()).isEqualTo(inOrder.value());
        assertThat(odd.value()).isEqualTo(inOrder.value());
    }

    @Test
    void showsARunThatWasAddedTwice() {
        var once = new Checksum();
        addRun(once, 7);
        var twice = new Checksum();
        addRun(twice, 7);
        addRun(twice, 7);

        assertThat(twice.value()).isNotEqualTo(once.value()).isNotZero();
    }

    @Test
    void showsResultsThatChangedPlaces() {
        var right = new Checksum();
        right.add(0, 0, 10, 4, 2, 0, 900);
        right.add(1, 0, 11, 4, 2, 0, 900);
        var swapped = new Checksum();
        swapped.add(0, 0, 11, 4, 2, 0, 900);
        swapped.add(1, 0, 10, 4, 2, 0, 900);

        assertThat(swapped.value()).isNotEqualTo(right.value());
    }

    @Test
    void everyFieldCounts() {
        Set<Long> values = new LinkedHashSet<>();
        for (int changed = 0; changed <= 7; changed++) {
            int[] field = new int[8];
            field[changed] = 1;
            var checksum = new Checksum();
            checksum.add(field[0], field[1], field[2], field[3], field[4], field[5], field[6]);
            values.add(checksum.value());
        }

        assertThat(values).hasSize(8);
    }

    /** Half of 64 bits change on average, with a standard deviation of 4; over 1000 changes the mean has one of 0.13. */
    @Test
    void oneMorePointChangesHalfOfTheBits() {
        double changed = IntStream.range(0, 1000)
                .map(points -> Long.bitCount(checksumOf(points) ^ checksumOf(points + 1)))
                .average()
                .orElseThrow();

        assertThat(changed).isBetween(32 - 4 * 0.13, 32 + 4 * 0.13);
    }

    private static long checksumOf(int points) {
        var checksum = new Checksum();
        checksum.add(0, 0, points, 0, 0, 0, 0);
        return checksum.value();
    }

    private static void addRun(Checksum checksum, int run) {
        checksum.add(run, 0, 190 + run % 10, 70, 19, run % 3, 80_000 + run);
        checksum.add(run, 1, 195, 70, 19, 2 - run % 3, 79_000 - run);
    }

    private static long splitMix64(long seed) {
        return new SplittableRandom(seed).nextLong();
    }
}
