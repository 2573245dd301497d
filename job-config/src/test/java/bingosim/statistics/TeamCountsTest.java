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
        for (int rank : new int[] {1, 1, 3, 4}) {
            counts.addRank(rank);
        }
        counts.addMargin(6);
        counts.addUnlocks(0, 4, 0);
        counts.addUnlocks(1, 1, 60);
        counts.addUnlocks(1, 1, 90);
        for (int second : new int[] {10, 20, 30}) {
            counts.addCompletion(0, second);
        }

        var summary = counts.summary("Team Alpha", "Greedy", List.of("t1", "t2"));

        assertThat(summary.name()).isEqualTo("Team Alpha");
        assertThat(summary.strategy()).isEqualTo("Greedy");
        assertThat(List.of(summary.win(), summary.tie(), summary.loss())).containsExactly(0.25, 0.25, 0.5);
        // Mean 7; squares 25 + 49 + 49 + 81 = 204, variance (4 x 204 - 28^2) / 12 = 8/3; positions 0.15, 0.75, 1.5,
        // 2.25, 2.85.
        assertThat(summary.points())
                .usingRecursiveComparison()
                .ignoringFields("accuracy")
                .isEqualTo(new Figure(7, Math.sqrt(8 / 3.0), 5, 9, 5.3, 6.5, 7, 7.5, 8.7, Optional.empty()));
        assertThat(summary.tiles().mean()).isEqualTo(2);
        assertThat(summary.rowReached().mean()).isEqualTo(0.5);
        assertThat(summary.finishedSecond().max()).isEqualTo(100);
        var standing = summary.standing().orElseThrow();
        assertThat(standing.rank().mean()).isEqualTo(2.25);
        assertThat(standing.rankShares()).containsExactly(0.5, 0.0, 0.25, 0.25);
        assertThat(standing.margin().orElseThrow().mean()).isEqualTo(6);
        assertThat(summary.rows())
                .containsExactly(
                        new TeamSummary.RowUnlock(0, 1, Optional.of(0.0), Optional.empty()),
                        new TeamSummary.RowUnlock(1, 0.5, Optional.of(75.0), Optional.empty()),
                        new TeamSummary.RowUnlock(2, 0, Optional.empty(), Optional.empty()));
        assertThat(summary.tileShares())
                .contains(List.of(
                        new TeamSummary.TileCompletion(
                                "t1",
                                0.75,
                                Optional.of(20.0),
                                Optional.of(10.0),
                                Optional.of(new TeamSummary.Percentiles(10, 10, 20, 30, 30))),
                        new TeamSummary.TileCompletion("t2", 0, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void countsRunByRun() {
        var counts = TeamCounts.none(1, 0);
        counts.add(5, 2, 0, 100, 0);
        counts.add(7, 3, 0, 200, 1);
        counts.add(9, 4, 1, 300, 2);
        counts.add(9, 4, 1, 400, 2);
        for (int rank : new int[] {1, 1, 2, 2}) {
            counts.addRank(rank);
        }

        var summary = counts.summary("Team Alpha", "Greedy", List.of());

        assertThat(List.of(summary.win(), summary.tie(), summary.loss())).containsExactly(0.25, 0.25, 0.5);
        assertThat(summary.points().mean()).isEqualTo(7.5);
        assertThat(summary.tiles().max()).isEqualTo(4);
        assertThat(summary.rowReached().mean()).isEqualTo(0.5);
        assertThat(summary.finishedSecond().p50()).isEqualTo(250);
    }

    @Test
    void refusesAnUnknownOutcomeAndCountsNothingOfTheRun() {
        var counts = TeamCounts.none(1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add(5, 2, 0, 100, 3))
                .withMessage("outcome 3 is none of 0 win, 1 tie, 2 loss");
        assertThat(counts.points().count()).isZero();
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
        counts.addUnlocks(0, 1, 0);

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
            counts.addUnlocks(1, 1, number * 1_000 + run);
            counts.addCompletion(0, Integer.MAX_VALUE - run);
        }
        return counts;
    }

    private static void addRun(TeamCounts counts, int points) {
        counts.add(points, points / 2, 0, points * 100, 0);
        counts.addRank(1);
        counts.addMargin(points / 3);
        counts.addUnlocks(0, 1, 0);
    }
}
