package bingosim.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangementsTest {
    private static BenchSettings settings(String database, List<String> switches) {
        return new BenchSettings(
                List.of(1, 3), Measured.SETTINGS.worker(), 3, switches, database, Measured.SETTINGS.parameters());
    }

    private static BenchSettings all() {
        return settings(BenchSettings.OWN_DATABASE, Arrangements.switches());
    }

    @Test
    void eachIsPlayedOncePerRepeatAndNumberOfWorkers() {
        List<Turn> turns = Arrangements.turns(all());

        assertThat(turns).doesNotHaveDuplicates().hasSize(Arrangements.of(all()).size() * 2 * 3);
        assertThat(turns.stream().map(Turn::repeat)).isSorted();
    }

    @Test
    void evenRepeatsGoBackwards() {
        List<Turn> turns = Arrangements.turns(all());
        int each = turns.size() / 3;

        assertThat(turns.get(each).arrangement()).isEqualTo(turns.get(each - 1).arrangement());
    }

    @Test
    void bothSidesOfEveryComparisonAreThere() {
        List<String> names =
                Arrangements.of(all()).stream().map(Arrangement::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Arrangements.comparisons(all()))
                .allSatisfy(each -> assertThat(names).contains(each.before(), each.after()));
        assertThat(new HashSet<>(names))
                .isEqualTo(new HashSet<>(Arrangements.comparisons(all()).stream()
                        .flatMap(each -> Stream.of(each.before(), each.after()))
                        .toList()));
    }

    @Test
    void serverThatIsGivenIsNotSet() {
        BenchSettings given = settings("jdbc:postgresql://db/bench", Arrangements.switches());

        assertThat(Arrangements.of(given))
                .allSatisfy(each -> assertThat(each.database()).isEmpty());
        assertThat(Arrangements.of(given))
                .hasSizeLessThan(Arrangements.of(all()).size());
    }

    @Test
    void smallMessagesAreFewerRuns() {
        Arrangement perRun = Arrangements.of(all()).stream()
                .filter(each -> each.name().equals("claim-per-run"))
                .findFirst()
                .orElseThrow();

        assertThat(perRun.runs(500_000)).isEqualTo(4_000);
        assertThat(perRun.runs(100)).isEqualTo(100);
        assertThat(Arrangements.of(all()).get(0).runs(500_000)).isEqualTo(500_000);
    }
}
