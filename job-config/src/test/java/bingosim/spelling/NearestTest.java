package bingosim.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> PARAMETERS =
            List.of("scenario", "runs", "seed", "batch", "results", "partitionSize", "commitInterval", "flushInterval");

    @ParameterizedTest
    @CsvSource({
        "runs, runs",
        "RUNS, runs",
        "run, runs",
        "rusn, runs",
        "runss, runs",
        "sead, seed",
        "senario, scenario",
        "partition-size, partitionSize",
        "commitinterval, commitInterval",
        "comitIntervall, commitInterval",
        "part, partitionSize"
    })
    void suggestsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, PARAMETERS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"speed", "threads", "x", "''", "' '", "s", "interval"})
    void doesNotGuessWildly(String typed) {
        assertThat(Nearest.to(typed, List.of("scenario", "runs", "results", "batch")))
                .isEmpty();
    }

    @Test
    void countsASwapAsOneMistake() {
        // A swap counted as two substitutions would be over the limit of one mistake in four letters.
        assertThat(Nearest.to("esed", List.of("runs", "seed"))).contains("seed");
    }

    @Test
    void prefersFewerMistakes() {
        assertThat(Nearest.to("flushInterva", List.of("flashIntervall", "flushInterval")))
                .contains("flushInterval");
    }

    @Test
    void takesTheFirstOfEquallyNearWords() {
        assertThat(Nearest.to("tile-3", List.of("tile-1", "tile-2"))).contains("tile-1");
    }

    @Test
    void completesAScenarioName() {
        assertThat(Nearest.to("winter-bingo", List.of("winter-bingo-2025", "spring-league-bingo")))
                .contains("winter-bingo-2025");
    }

    @Test
    void comparesWordsOfAtMost64Letters() {
        assertThat(Nearest.to("r".repeat(64), List.of("r".repeat(65)))).isPresent();
        assertThat(Nearest.to("r".repeat(65), List.of("r".repeat(64)))).isEmpty();
    }

    @Test
    void comparesWithAtMost500Words() {
        List<String> words =
                IntStream.rangeClosed(1, 501).mapToObj(i -> "player-" + i).toList();

        assertThat(Nearest.to("plyer-500", words.subList(0, 500))).contains("player-500");
        assertThat(Nearest.to("plyer-500", words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abcdefghijkl, efghijkl, ''", "abcdefghij, cdefghijxyz, ''", "abcdefghijkl, defghijkl, defghijkl"})
    void findsNoWordMoreThanThreeLettersOff(String typed, String known, String nearest) {
        assertThat(Nearest.to(typed, List.of(known)).orElse("")).isEqualTo(nearest);
    }

    @Test
    void asksWhetherTheNearestWasMeant() {
        assertThat(Nearest.hint("sead", PARAMETERS)).isEqualTo(" (did you mean seed?)");
        assertThat(Nearest.hint("speed", List.of("runs"))).isEmpty();
    }

    @Test
    void answersForAWordOfAMillionLettersAtOnce() {
        assertThat(Nearest.to("r".repeat(1_000_000), PARAMETERS)).isEmpty();
    }
}
