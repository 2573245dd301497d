package bingosim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniformBelowTest {

    @ParameterizedTest
    @ValueSource(
            longs = {3, 5, 7, 9, 241, 601, 4_097, 2_000_000_001, (1L << 62) + 1, Long.MAX_VALUE - 2, Long.MAX_VALUE})
    void givesWhatTheGeneratorWould(long bound) {
        var random = new XoRoShiRo128PlusPlus(1, bound);
        var same = new XoRoShiRo128PlusPlus(1, bound);
        var uniform = new UniformBelow(bound);

        for (int i = 0; i < 10_000; i++) {
            assertThat(uniform.draw(random)).isEqualTo(same.nextLong(bound));
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {3, 5, 7, 9, 241, 601, 4_097, 2_000_000_001, (1L << 62) + 1, Long.MAX_VALUE - 2, Long.MAX_VALUE})
    void theRemainderIsExactAroundMultiples(long bound) {
        var uniform = new UniformBelow(bound);
        long last = Long.MAX_VALUE - Long.MAX_VALUE % bound;

        for (long bits :
                new long[] {0, 1, bound - 1, bound, last - 1, last, last / 2, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            assertThat(uniform.remainder(bits)).isEqualTo(bits % bound);
        }
    }
}
