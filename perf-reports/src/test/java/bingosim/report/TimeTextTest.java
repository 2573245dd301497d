package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    @Test
    void timesAreSaidInTheirTwoLargestUnits() {
        Map.of(
                        0.4, "0 s",
                        59.4, "59 s",
                        60.0, "1 min",
                        3_599.4, "59 min 59 s",
                        3_599.6, "1 h",
                        12_345.0, "3 h 26 min",
                        172_769.0, "47 h 59 min",
                        172_800.0, "2 d",
                        183_600.0, "2 d 3 h")
                .forEach((seconds, text) -> assertThat(TimeText.of(seconds)).isEqualTo(text));
    }
}
