package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.testkit.Scenarios;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    @Test
    void namesAreTextAsWrittenWhateverTheyLookLike() {
        Scenario scenario = Scenarios.parse(
                Scenarios.TINY.replace("Ann", "0123").replace("Bob", "yes").replace("name: Tiny", "name: 1.50"));

        assertThat(scenario.name()).isEqualTo("1.50");
        assertThat(scenario.players()).extracting(Player::name).containsExactly("0123", "yes", "Cid", "Dan");
        assertThat(scenario.teams().get(0).players()).containsExactly("0123", "yes");
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 3, 5",
        "3/4, 3, 4",
        "1e-3, 1, 1000",
        "1e17, 100000000000000000, 1",
        "0.10, 1, 10",
        ".5, 1, 2",
        "5., 5, 1",
        "6 / 8, 3, 4",
        "0.123456789012345678, 61728394506172839, 500000000000000000"
    })
    void numbersAreExact(String text, long numerator, long denominator) {
        assertThat(Numbers.fraction(text)).contains(BigFraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "-1/2",
                "NaN",
                ".inf",
                "1e999999999",
                "",
                "1/2/3",
                "0x10",
                "1.2.3",
                "half",
                "+1",
                "007",
                "1/07",
                "1_0",
                "1e99",
                "1e-19",
                "0.1234567890123456789",
                "1234567890123456789",
                "e5",
                "."
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(Numbers.fraction(text)).isEmpty();
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Scenario scenario = Scenarios.parse(Scenarios.TINY.replace(", variance: 10", ""));

        LootLine line = scenario.activities().get(0).attempts().get(0);
        assertThat(line.time()).isEqualTo(new AttemptTime(30, 0, AttemptTime.Distribution.UNIFORM));
        assertThat(scenario.activities().get(0).name()).isEqualTo("fish");
        assertThat(scenario.players().get(1)).isEqualTo(new Player("Bob", BigFraction.ONE, List.of(), List.of()));
    }

    @Test
    void sessionsAreDayStartAndMinutes() {
        Scenario scenario = Scenarios.parse(Scenarios.TINY.replace("skill: 0.9", "schedule: [Sat 23:30 90]"));

        assertThat(scenario.players().get(0).schedule())
                .containsExactly(new Session(DayOfWeek.SATURDAY, LocalTime.of(23, 30), 90));
    }

    @Test
    void jsonIsYamlToo() {
        String json = Scenarios.TINY.replace("name: Tiny", "\"name\": \"Tiny\"");

        assertThat(Scenarios.parse(json)).isEqualTo(Scenarios.tiny());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | it is empty",
                "'- a'                                 | it is a list, not a mapping",
                "'a: 1\n---\nb: 2'                     | more than one document",
                "'&x a: 1\n*x : 2'                     | line 2, column 1: a key must be written out",
                "'? [a]\n: 1'                          | a key must be written out",
                "'[[[[[[[[[[[[[[[[[[[[['               | column 21: more than 20 levels of lists and mappings",
                "'a: 1\nb: : : 2'                      | line 2",
            })
    void whatIsNoScenarioIsRefusedInOneLine(String text, String reason) {
        assertThatThrownBy(() -> Scenarios.parse(text))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining(reason)
                .message()
                .hasLineCount(1);
    }

    @Test
    void hugeFileIsRefusedWithoutReadingItWhole(@TempDir Path directory) throws IOException {
        Path huge = directory.resolve("huge.yaml");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000_000L);
        }

        assertThatThrownBy(() -> ScenarioFiles.find(huge.toString()))
                .hasMessageContaining("larger than 4,194,304 bytes");
    }

    @Test
    void largestFileIsRead(@TempDir Path directory) throws IOException {
        String text = Scenarios.TINY + "#".repeat(4 * 1024 * 1024 - Scenarios.TINY.length());
        Path largest = Files.writeString(directory.resolve("largest.yaml"), text);

        assertThat(ScenarioFiles.find(largest.toString()).parse()).isEqualTo(Scenarios.tiny());
    }

    @Test
    void longestTextIsReadBeforeItIsRefused() {
        String text = Scenarios.TINY.replace("Tiny", "x".repeat(4_000_000));

        assertThatThrownBy(() -> Scenarios.parse(text)).hasMessageContaining("at most 200 characters");
    }

    @Test
    void fileOfAnotherKindIsRefused(@TempDir Path directory) throws IOException {
        Path image = Files.write(directory.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});

        assertThatThrownBy(() -> ScenarioFiles.find(image.toString())).hasMessageContaining("not text in UTF-8");
        assertThatThrownBy(() -> ScenarioFiles.find(directory.toString())).hasMessageContaining("is a directory");
    }

    @Test
    void unknownNameSuggestsTheNearest() {
        assertThatThrownBy(() -> ScenarioFiles.find("bingo8"))
                .hasMessageContaining("did you mean bingo7?")
                .hasMessageContaining("winter-bingo-2025");
    }

    @Test
    void everyRegionIsATimeZone() {
        assertThat(ZoneId.getAvailableZoneIds()).allSatisfy(zone -> {
            String text = Scenarios.TINY.replace("zone: UTC", "zone: " + zone);
            assertThat(Scenarios.parse(text).zone()).isEqualTo(ZoneId.of(zone));
        });
    }

    @Test
    void digestIsThatOfTheText() {
        // SHA-256 of "abc", from FIPS 180-2.
        assertThat(new ScenarioSource("x", "abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
