package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchAnswerTest {

    private static final List<TeamSummary> TEAMS = List.of(SampleSummaries.of("Team Alpha", 1, 0));

    @Test
    void refusesAChecksumThatLostItsLeadingZeros() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchAnswer("b", "s", "1", 10, 0, "full", "c0ffee", 1, Optional.empty(), TEAMS))
                .withMessage("batch b: checksum c0ffee is not 16 hexadecimal digits");
    }

    @Test
    void refusesToAnswerWhereEveryRunFailed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BatchAnswer("b", "s", "1", 10, 10, "full", "00c0ffee00c0ffee", 1, Optional.empty(), TEAMS))
                .withMessage("batch b: 10 of 10 runs failed, no answer");
    }

    @Test
    void refusesResultsThatNobodyStores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BatchAnswer("b", "s", "1", 10, 0, "all", "00c0ffee00c0ffee", 1, Optional.empty(), TEAMS))
                .withMessage("batch b: results all are none of full, summary, aggregate");
    }

    @Test
    void refusesToAnswerForNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchAnswer(
                        "b", "s", "1", 10, 0, "full", "00c0ffee00c0ffee", 1, Optional.empty(), List.of()))
                .withMessage("batch b: no team, no answer");
    }
}
