package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Blocks;
import bingosim.job.PartitionerKind;
import bingosim.job.ResultsKind;
import bingosim.job.Tuning;
import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachedTest {
    /** Half of each interval of the samples is 0.003, but for that of a team that never wins. */
    private static final List<TeamSummary> TEAMS =
            List.of(SampleSummaries.of("Never", 0, 0), SampleSummaries.of("Often", 0.5, 0));

    private static Batch batch(long runs, Optional<String> until) {
        return new Batch(
                1,
                "b",
                "s",
                "d",
                "1",
                1,
                runs,
                ResultsKind.SUMMARY,
                PartitionerKind.CONTIGUOUS,
                100,
                new Tuning(1000, Duration.ofSeconds(1), 0),
                BatchStatus.COMPLETED,
                Duration.ofSeconds(1),
                Optional.of(1L),
                Optional.empty(),
                Optional.empty(),
                until.flatMap(text ->
                                BatchParameters.parse(Map.of("until", text)).until())
                        .map(aim -> new Blocks(aim, 1000, 100_000)));
    }

    @Test
    void saysHowManyRunsItTookAndOfWhomLeastIsKnown() {
        Reached reached =
                Reached.by(batch(34_000, Optional.of("win+-0.5%")), TEAMS).orElseThrow();

        assertThat(reached.reached()).isTrue();
        assertThat(reached.widestTeam()).isEqualTo("Often");
        assertThat(reached.why())
                .isEqualTo(
                        "34,000 of at most 100,000 runs: the win rate of every team is known to +-0.5 percentage points (widest: Often, +-0.30 percentage points)");
    }

    @Test
    void saysWhatTheMostRunsWereTooFewFor() {
        Reached reached =
                Reached.by(batch(100_000, Optional.of("win+-0.25%")), TEAMS).orElseThrow();

        assertThat(reached.reached()).isFalse();
        assertThat(reached.why())
                .isEqualTo(
                        "100,000 runs, the most allowed: the win rate of Often is known to +-0.300 percentage points only, not to +-0.25 percentage points");
    }

    @Test
    void saysNothingWhereAllRunsWereAskedFor() {
        assertThat(Reached.by(batch(10, Optional.empty()), TEAMS)).isEmpty();
    }
}
