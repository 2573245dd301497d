package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        "partitioner, round-robin",
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
    void partitionsOfEveryKindCoverEveryRunOnce() {
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
    void guidedPartitionsGetSmallerDownToFewRuns() {
        List<Long> sizes = IntStream.range(0, 100)
                .mapToObj(partition ->
                        PartitionerKind.GUIDED.range(partition, 100_000, 1000).size())
                .toList();

        assertThat(sizes).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sizes.get(0)).as("about twice the partition size").isBetween(1950L, 2000L);
        assertThat(sizes.get(99)).as("next to nothing").isBetween(1L, 20L);
    }

    @Test
    void guidedPartitionsOfTheLargestBatchAreExact() {
        long runs = BatchParameters.MOST_RUNS;
        long size = runs / BatchParameters.MOST_PARTITIONS;

        var last = PartitionerKind.GUIDED.range(PartitionerKind.partitions(runs, size) - 1, runs, size);

        assertThat(last.to()).isEqualTo(runs);
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
