package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSecondsTest {

    /** The largest second of each width, and the first that needs one byte more: all bits set are taken. */
    @ParameterizedTest
    @CsvSource({"0, 1", "254, 1", "255, 2", "65534, 2", "65535, 3", "16777214, 3", "16777215, 4", "1000000000, 4"})
    void takesAsFewBytesAsTheLargestNeeds(int largest, int width) {
        int[] seconds = {0, -1, largest, 1};

        byte[] packed = PackedSeconds.pack(seconds);

        assertThat(packed).hasSize(1 + 4 * width);
        assertThat(PackedSeconds.unpack(packed)).isEqualTo(seconds);
    }

    @Test
    void keepsSecondsThatNeverCame() {
        assertThat(PackedSeconds.unpack(PackedSeconds.pack(new int[] {-1, -1}))).containsExactly(-1, -1);
        assertThat(PackedSeconds.unpack(PackedSeconds.pack(new int[0]))).isEmpty();
    }
}
