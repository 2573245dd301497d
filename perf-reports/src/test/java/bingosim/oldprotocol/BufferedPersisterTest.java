package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.simulation.RunResult;
import bingosim.simulation.TeamResult;
import bingosim.testkit.MovableTime;
import bingosim.testkit.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BufferedPersisterTest {
    private static final OldTuning THREE_OR_A_SECOND = new OldTuning(20, 3, Duration.ofSeconds(1), true, 1);
    private static final Snapshot SNAPSHOT = Snapshot.of(Scenarios.TINY, "seed");

    private final MovableTime clock = new MovableTime();
    private final List<List<Integer>> flushes = new ArrayList<>();
    private final BufferedPersister persister = new BufferedPersister(
            THREE_OR_A_SECOND,
            clock,
            runs -> flushes.add(runs.stream().map(run -> run.row().runIndex()).toList()));

    private void add(int runIndex) {
        var row = new RunRow(UUID.randomUUID(), UUID.randomUUID(), runIndex, "seed", 0);
        persister.add(new FinishedRun(row, SNAPSHOT, new RunResult(runIndex, new TeamResult[0])));
    }

    @Test
    void storesAsManyAsItMayKeep() {
        for (int run = 0; run < 7; run++) {
            add(run);
        }

        assertThat(flushes).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    }

    @Test
    void storesWhatIsAddedAfterTheInterval() {
        add(0);
        clock.move(Duration.ofMillis(999));
        add(1);
        assertThat(flushes).isEmpty();

        clock.move(Duration.ofMillis(1));
        add(2);
        add(3);

        assertThat(flushes).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void timerStoresWhatNothingElseFollows() {
        add(0);

        persister.flush();
        persister.flush();

        assertThat(flushes).containsExactly(List.of(0));
    }
}
