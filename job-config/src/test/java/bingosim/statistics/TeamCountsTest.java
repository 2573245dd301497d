package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamCountsTest {

    @Test
    void summarisesFourRunsWorkedByHand() {
        var counts = TeamCounts.none(3, 2);
        counts.outcomes().addWins(1);
        counts.outcomes().addTies(1);
        counts.outcomes().addLosses(2);
        for (int points : new int[] {5, 7, 7, 9}) {
            counts.points().add(points);
        }
        counts.tiles().add(2, 4);
        counts.rowReached().add(0, 2);
        counts.rowReached().add(1, 2);
        counts.finishedSecond().add(100, 4);
        counts.unlocks().get(0).merge(seconds(0, 0, 0, 0));
        counts.unlocks().get(1).merge(seconds(60, 90));
        counts.completions().get(0).merge(seconds(10, 20, 30));

        var summary = counts.summary("Team Alpha", "Greedy", List.of("t1", "t2"));

        assertThat(summary.name()).isEqualTo("Team Alpha");
        assertThat(summary.strategy()).isEqualTo("Greedy");
        assertThat(List.of(summary.win(), summary.tie(), summary.loss())).containsExactly(0.25, 0.25, 0.5);
        // Mean 7; squares 25 + 49 + 49 + 81 = 204, variance (4 x 204 - 28^2) / 12 = 8/3; positions 0.15, 0.75, 1.5,
        // 2.25, 2.85.
        assertThat(summary.points()).isEqualTo(new Figure(7, Math.sqrt(8 / 3.0), 5, 9, 5.3, 6.5, 7, 7.5, 8.7));
        assertThat(summary.tiles().mean()).isEqualTo(2);
        assertThat(summary.rowReached().mean()).isEqualTo(0.5);
        assertThat(summary.finishedSecond().max()).isEqualTo(100);
        assertThat(summary.rows())
                .containsExactly(
                        new TeamSummary.RowUnlock(0, 1, Optional.of(0.0)),
                        new TeamSummary.RowUnlock(1, 0.5, Optional.of(75.0)),
                        new TeamSummary.RowUnlock(2, 0, Optional.empty()));
        assertThat(summary.tileShares())
                .contains(List.of(
                        new TeamSummary.TileCompletion("t1", 0.75, Optional.of(20.0), Optional.of(10.0)),
                        new TeamSummary.TileCompletion("t2", 0, Optional.empty(), Optional.empty())));
    }

    @Test
    void leavesTilesOutWhereTheyAreNotCounted() {
        var counts = TeamCounts.none(1, 0);
        addRun(counts, 3);

        assertThat(counts.summary("Team Alpha", "Greedy", List.of()).tileShares())
                .isEmpty();
    }

    @Test
    void partsMergeInAnyOrder() {
        var forwards = TeamCounts.none(2, 1);
        var backwards = TeamCounts.none(2, 1);
        for (int part = 0; part < 20; part++) {
            forwards.merge(part(part));
            backwards.merge(part(19 - part));
        }

        assertThat(forwards.summary("Team Alpha", "Greedy", List.of("t1")))
                .isEqualTo(backwards.summary("Team Alpha", "Greedy", List.of("t1")));
    }

    @Test
    void refusesPartsOfAnotherBoard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamCounts.none(2, 8).merge(TeamCounts.none(3, 8)))
                .withMessage("2 rows and 8 tiles cannot be merged with 3 rows and 8 tiles");
    }

    @Test
    void refusesToSummariseNoRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TeamCounts.none(1, 0).summary("Team Alpha", "Greedy", List.of()))
                .withMessageStartingWith("Team Alpha: 0 outcomes, 0 points");
    }

    @Test
    void refusesARunWithoutAllOfItsFigures() {
        var counts = TeamCounts.none(1, 0);
        addRun(counts, 3);
        counts.points().add(4);

        assertThatIllegalStateException()
                .isThrownBy(() -> counts.summary("Team Alpha", "Greedy", List.of()))
                .withMessageContaining("1 outcomes, 2 points, 1 tiles");
    }

    @Test
    void refusesARowUnlockedTwiceInARun() {
        var counts = TeamCounts.none(1, 0);
        addRun(counts, 3);
        counts.unlocks().get(0).add(0);

        assertThatIllegalStateException().isThrownBy(() -> counts.summary("Team Alpha", "Greedy", List.of()));
    }

    @Test
    void refusesTileKeysOfAnotherBoard() {
        var counts = TeamCounts.none(1, 2);
        addRun(counts, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.summary("Team Alpha", "Greedy", List.of("t1")))
                .withMessage("1 tile keys for the completions of 2 tiles");
    }

    private static TeamCounts part(int number) {
        var counts = TeamCounts.none(2, 1);
        for (int run = 0; run <= number; run++) {
            addRun(counts, number * 31 + run);
            counts.unlocks().get(1).add(number * 1_000 + run);
            counts.completions().get(0).add(Integer.MAX_VALUE - run);
        }
        return counts;
    }

    private static void addRun(TeamCounts counts, int points) {
        counts.outcomes().addWins(1);
        counts.points().add(points);
        counts.tiles().add(points / 2);
        counts.rowReached().add(0);
        counts.finishedSecond().add(points * 100);
        counts.unlocks().get(0).add(0);
    }

    private static Sums seconds(int... seconds) {
        var sums = new Sums();
        for (int second : seconds) {
            sums.add(second);
        }
        return sums;
    }
}
