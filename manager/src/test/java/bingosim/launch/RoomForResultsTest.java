package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.PartitionerKind;
import bingosim.job.ResultsKind;
import bingosim.job.Tuning;
import bingosim.scenario.ScenarioSource;
import bingosim.testkit.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomForResultsTest {

    private static NewBatch batch(ResultsKind results, long runs, long partitionSize) {
        return new NewBatch(
                "b",
                new ScenarioSource("tiny", Scenarios.TINY),
                Scenarios.tiny(),
                "seed",
                runs,
                results,
                PartitionerKind.CONTIGUOUS,
                partitionSize,
                new Tuning(1000, Duration.ofSeconds(1), 0),
                Optional.empty());
    }

    @Test
    void rowsNeedRoomForEachRunAndAggregatesForEachPartition() {
        // Two teams; three rows of one tile each.
        assertThat(RoomForResults.bytes(batch(ResultsKind.SUMMARY, 1_000_000, 100_000)))
                .isEqualTo(2_000_000L * 150);
        assertThat(RoomForResults.bytes(batch(ResultsKind.FULL, 1_000_000, 100_000)))
                .isEqualTo(2_000_000L * (150 + 6 * 4));
        assertThat(RoomForResults.bytes(batch(ResultsKind.AGGREGATE, 1_000_000, 100_000)))
                .isEqualTo(10 * 2 * 6 * 500)
                .isEqualTo(RoomForResults.bytes(batch(ResultsKind.AGGREGATE, 10_000_000, 1_000_000)));
    }

    @Test
    void whatDoesNotFitIsRefusedSayingWhatWould(@TempDir Path disk) {
        var room = new RoomForResults(Optional.of(disk));

        assertThatThrownBy(() -> room.requireFor(batch(ResultsKind.SUMMARY, 1_000_000_000_000_000L, 100_000_000_000L)))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining("results=summary of 1,000,000,000,000,000 runs need about 300,000,000,000 MB")
                .hasMessageContaining("ask for fewer runs or results=aggregate, or choose another --data");
        room.requireFor(batch(ResultsKind.AGGREGATE, 1_000_000_000_000_000L, 100_000_000_000L));
    }
}
