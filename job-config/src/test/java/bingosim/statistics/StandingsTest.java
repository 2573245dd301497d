package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void pointsDecide() {
        List<TeamCounts> counts = counts(3);

        play(counts, new int[] {10, 30, 20}, new int[] {5, 5, 5});

        assertThat(ranks(counts)).containsExactly(3.0, 1.0, 2.0);
        assertThat(counts.get(1).margins().figure().mean()).isEqualTo(10);
        assertThat(counts.get(0).margins().count()).isZero();
        assertThat(counts.get(2).margins().count()).isZero();
    }

    @Test
    void earlierEndDecidesBetweenEqualPoints() {
        List<TeamCounts> counts = counts(2);

        play(counts, new int[] {10, 10}, new int[] {900, 800});

        assertThat(ranks(counts)).containsExactly(2.0, 1.0);
        assertThat(counts.get(1).margins().figure().mean()).isZero();
    }

    @Test
    void equalTeamsShareARankAndTheNextIsLeftOut() {
        List<TeamCounts> counts = counts(4);

        play(counts, new int[] {20, 10, 20, 30}, new int[] {5, 5, 5, 5});

        assertThat(ranks(counts)).containsExactly(2.0, 4.0, 2.0, 1.0);
    }

    @Test
    void sharedFirstPlaceIsWonByNobody() {
        List<TeamCounts> counts = counts(3);

        play(counts, new int[] {20, 20, 10}, new int[] {5, 5, 5});

        assertThat(ranks(counts)).containsExactly(1.0, 1.0, 3.0);
        assertThat(counts).allSatisfy(team -> assertThat(team.margins().count()).isZero());
    }

    @Test
    void teamAloneIsFirstAndAheadOfNobody() {
        List<TeamCounts> counts = counts(1);

        play(counts, new int[] {20}, new int[] {5});

        assertThat(ranks(counts)).containsExactly(1.0);
        assertThat(counts.get(0).margins().count()).isZero();
    }

    @Test
    void partsOfARunComeTogether() {
        List<TeamCounts> counts = counts(2);
        var first = new Standings(2);
        first.set(0, 10, 5);
        var second = new Standings(2);
        second.set(1, 30, 5);

        first.setAll(second);
        first.moveTo(counts);

        assertThat(ranks(counts)).containsExactly(2.0, 1.0);
        assertThat(first.isEmpty()).isTrue();
    }

    @Test
    void refusesToCountARunOfWhichATeamIsMissing() {
        var standings = new Standings(2);
        standings.set(1, 30, 5);

        assertThatIllegalStateException()
                .isThrownBy(() -> standings.moveTo(counts(2)))
                .withMessage("1 of 2 teams have an end");
    }

    private static List<TeamCounts> counts(int teams) {
        return Stream.generate(() -> TeamCounts.none(1, 0)).limit(teams).toList();
    }

    private static void play(List<TeamCounts> counts, int[] points, int[] finishedSeconds) {
        var standings = new Standings(points.length);
        IntStream.range(0, points.length).forEach(team -> standings.set(team, points[team], finishedSeconds[team]));
        standings.moveTo(counts);
    }

    private static List<Double> ranks(List<TeamCounts> counts) {
        return counts.stream().map(team -> team.ranks().figure().mean()).toList();
    }
}
