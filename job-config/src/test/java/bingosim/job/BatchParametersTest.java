package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchParametersTest {

    @Test
    void readsWhatIsGivenAndLeavesTheRestOpen() {
        var parameters = BatchParameters.parse(Map.of("runs", "2000", "flushInterval", "500ms", "results", "full"));

        assertThat(parameters.runs()).contains(2000L);
        assertThat(parameters.flushInterval()).contains(Duration.ofMillis(500));
        assertThat(parameters.results()).contains(ResultsKind.FULL);
        assertThat(parameters.seed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "runs, 0",
        "runs, 2000000001",
        "runs, 1e3",
        "runs, ''",
        "seed, ' '",
        "batch, ../x",
        "results, rows",
        "partitioner, guided",
        "partitionSize, -1",
        "commitInterval, 100001",
        "flushInterval, 1",
        "flushInterval, 2m",
        "skipLimit, -1",
    })
    void refusesWhatNothingCanBeLaunchedWith(String name, String value) {
        assertThatThrownBy(() -> BatchParameters.parse(Map.of(name, value)))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("%s=%s: allowed is", name, value);
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertThatThrownBy(() -> BatchParameters.parse(Map.of("runs", "0", "seeed", "1", "skipLimit", "x")))
                .hasMessageContainingAll("runs=0", "unknown parameter 'seeed': did you mean seed?", "skipLimit=x");
    }

    @Test
    void partitionsOfBothKindsCoverEveryRunOnce() {
        for (PartitionerKind kind : PartitionerKind.values()) {
            int[] times = new int[103];
            for (int partition = 0; partition < PartitionerKind.partitions(103, 10); partition++) {
                var range = kind.range(partition, 103, 10);
                for (long position = 0; position < range.size(); position++) {
                    times[(int) range.runIndex(position)]++;
                }
            }
            assertThat(times).as(kind.label()).containsOnly(1);
        }
    }

    @Test
    void chunksAreNoLongerThanTheFlushInterval() {
        var tuning = new Tuning(1000, Duration.ofSeconds(1), 0);

        assertThat(tuning.chunkSize(10_000))
                .as("fast runs: the commit interval")
                .isEqualTo(1000);
        assertThat(tuning.chunkSize(150_000_000)).as("0.15 s per run").isEqualTo(6);
        assertThat(tuning.chunkSize(5_000_000_000L)).as("5 s per run").isEqualTo(1);
    }
}
