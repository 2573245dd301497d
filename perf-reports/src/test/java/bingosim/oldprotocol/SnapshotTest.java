package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.simulation.Outcome;
import bingosim.simulation.TeamResult;
import bingosim.testkit.Scenarios;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void secondsThatDidNotComeAreLeftOut() {
        Snapshot snapshot = Snapshot.of(Scenarios.TINY, "seed");
        var result = new TeamResult(
                4, 2, 1, 90, Outcome.WIN, new int[] {0, 30, TeamResult.NEVER}, new int[] {30, TeamResult.NEVER, 90});

        assertThat(Snapshot.rowSeconds(result)).isEqualTo("{\"0\":0,\"1\":30}");
        assertThat(snapshot.tileSeconds(result)).isEqualTo("{\"a\":30,\"c\":90}");
    }
}
