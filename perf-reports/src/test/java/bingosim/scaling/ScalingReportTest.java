package bingosim.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingReportTest {
    private static final Measurement ONE =
            new Measurement(1, 1000, Duration.ofSeconds(10), 32, List.of(1000L), "00c0ffee");

    private static Measurement three(String checksum) {
        return new Measurement(3, 1000, Duration.ofMillis(4000), 33, List.of(400L, 350L, 250L), checksum);
    }

    @Test
    void factorIsOfRunsPerSecondAgainstTheFirst() {
        assertThat(new ScalingReport(List.of(ONE, three("00c0ffee"))).text().lines())
                .containsExactly(
                        "workers  elapsed   runs/s  factor  claims  share of each worker",
                        "      1    10.0s      100    1.00      32  100.0 %",
                        "      3     4.0s      250    2.50      33  40.0 %  35.0 %  25.0 %",
                        "checksum 00c0ffee, the same for all");
    }

    @Test
    void differentResultsAreNoSmallPrint() {
        var report = new ScalingReport(List.of(ONE, three("0badc0de")));

        assertThat(report.hasOneChecksum()).isFalse();
        assertThat(report.text()).contains("THE CHECKSUMS DIFFER: 00c0ffee, 0badc0de");
    }
}
