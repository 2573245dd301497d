package bingosim.summary;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.statistics.TeamCounts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WholeRunsTest {
    private final List<TeamCounts> counts =
            Stream.generate(() -> TeamCounts.none(1, 0)).limit(2).toList();
    private final WholeRuns runs = new WholeRuns(counts);

    @Test
    void rowsOfARunMayComeApart() {
        runs.add(7, 0, 10, 5);
        runs.add(8, 0, 10, 5);
        runs.add(8, 1, 20, 5);
        runs.add(9, 1, 5, 5);
        runs.add(7, 1, 30, 5);
        runs.add(9, 0, 10, 5);

        assertThat(counts.get(0).ranks().count()).isEqualTo(3);
        assertThat(counts.get(0).ranks().figure().mean()).isEqualTo((2 + 2 + 1) / 3.0);
        assertThat(counts.get(1).margins().figure().mean()).isEqualTo((20 + 10) / 2.0);
    }

    @Test
    void rowsOfARunMayComeToSeveralReaders() {
        List<TeamCounts> countsOfOther =
                Stream.generate(() -> TeamCounts.none(1, 0)).limit(2).toList();
        var other = new WholeRuns(countsOfOther);
        runs.add(3, 1, 10, 5);
        runs.add(4, 0, 10, 5);
        other.add(4, 1, 20, 5);
        other.add(3, 0, 40, 5);

        runs.addAll(other);

        assertThat(countsOfOther.get(0).ranks().count()).isZero();
        assertThat(counts.get(0).ranks().figure().mean()).isEqualTo(1.5);
        assertThat(counts.get(0).margins().figure().mean()).isEqualTo(30);
        assertThat(counts.get(1).margins().figure().mean()).isEqualTo(10);
    }

    @Test
    void lastRunOfOneReaderMayBeTheFirstOfAnother() {
        var other = new WholeRuns(
                Stream.generate(() -> TeamCounts.none(1, 0)).limit(2).toList());
        runs.add(4, 0, 10, 5);
        other.add(4, 1, 20, 5);

        runs.addAll(other);

        assertThat(counts.get(1).margins().figure().mean()).isEqualTo(10);
    }

    @Test
    void runWithoutAllOfItsRowsIsNotCounted() {
        runs.add(3, 1, 10, 5);
        runs.add(4, 0, 10, 5);

        assertThat(counts.get(0).ranks().count()).isZero();
        assertThat(counts.get(1).ranks().count()).isZero();
    }
}
