package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OldMeasurementTest {

    @Test
    void ratesAreOfTheWholeTimeAndStatementsOfAllProcesses() {
        var publisher = new OldProcess(Duration.ofMillis(500), Map.of(OldStatement.INSERT_RUNS, 1L), List.of(0L, 0L));
        var worker = new OldProcess(
                Duration.ofSeconds(3),
                Map.of(OldStatement.CLAIM, 50L, OldStatement.READ_RUN, 1000L),
                List.of(400L, 600L));
        var measured = new OldMeasurement(
                new OldBatch("tiny", 1000, "seed"),
                new OldTuning(20, 100, Duration.ofSeconds(1), true, 2),
                new OldTimes(Instant.EPOCH, Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(250)),
                50,
                publisher,
                List.of(worker),
                "00c0ffee");

        assertThat(measured.text().lines())
                .containsExactly(
                        "1,000 runs, 1 workers, 20 runs per message: 2.0 s, 500 runs/s, 50 messages, 25/s",
                        "inserted in 0.3 s, published in 0.3 s (200 messages/s)",
                        "statements: 1.051 per run",
                        "  INSERT_RUNS             1  0.0010 per run",
                        "  CLAIM                  50  0.0500 per run",
                        "  READ_RUN            1,000  1.0000 per run",
                        "processor: publisher 0.5 s, workers 3.0 s",
                        "runs of each worker: 1000",
                        "per second: [400, 600]",
                        "checksum 00c0ffee");
    }
}
