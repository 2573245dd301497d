package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    private static final Duration LEAST = Duration.ofMillis(2);
    private static final Duration MOST = Duration.ofDays(40);

    @ParameterizedTest
    @CsvSource({"2ms, PT0.002S", "90s, PT90S", "5m, PT5M", "12h, PT12H", "40d, P40D"})
    void readsAWholeNumberAndItsUnit(String text, Duration duration) {
        assertThat(Durations.parse(text, LEAST, MOST)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30", "d", "1.5d", "-1d", "1 d", "1D", "1w", "1d12h", "9999999999s", "1ms", "41d", "961h"})
    void refusesEveryOtherSpellingAndWhatIsOutsideOfTheLimits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text, LEAST, MOST));
    }
}
