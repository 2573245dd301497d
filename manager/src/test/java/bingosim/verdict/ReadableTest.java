package bingosim.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00:00:00",
        "59.4, 00:00:59",
        "59.5, 00:01:00",
        "80208.24, 22:16:48",
        "86399.5, 1d 00:00:00",
        "604799, 6d 23:59:59",
        "1000000000, 11574d 01:46:40"
    })
    void showsSecondsAsAClock(double seconds, String clock) {
        assertThat(Readable.clock(seconds)).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.0 %",
        "0.00001, 1, <0.1 %",
        "0.0005, 1, 0.1 %",
        "0.612, 1, 61.2 %",
        "0.99999, 1, >99.9 %",
        "1, 1, 100.0 %",
        "0.00004, 2, <0.01 %",
        "0.61234, 2, 61.23 %",
        "0.99999, 2, >99.99 %"
    })
    void neverShowsSomeAsNoneOrAll(double share, int decimals, String shown) {
        assertThat(Readable.share(share, decimals)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.0 s", "8.25, 8.3 s", "59.9, 59.9 s", "83.25, 00:01:23"})
    void showsShortTimesInTenths(double seconds, String shown) {
        assertThat(Readable.elapsed(seconds)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"19, 19", "1200, '1,200'", "197.654, 197.65", "0.5, 0.50"})
    void showsDecimalsWhereThereAreAny(double number, String shown) {
        assertThat(Readable.number(number)).isEqualTo(shown);
    }

    @Test
    void cutsALongNameAndSaysSo() {
        assertThat(Readable.cut("Team Alpha", 10, "…")).isEqualTo("Team Alpha");
        assertThat(Readable.cut("Team Alpha", 8, "…")).isEqualTo("Team Al…");
        assertThat(Readable.cut("Team Alpha", 8, "..")).isEqualTo("Team A..");
    }

    @Test
    void doesNotCutACharacterInHalf() {
        assertThat(Readable.cut("🦀🦀🦀🦀", 3, "…")).isEqualTo("🦀🦀…");
    }

    @Test
    void letsNoNameMoveTheCursor() {
        assertThat(Readable.cut("Team\u001b[2J\n", 20, "…")).isEqualTo("Team?[2J?");
    }

    @Test
    void breaksASentenceAtSpaces() {
        assertThat(Readable.wrapped("one two three-and-more", 8)).containsExactly("one two", "three-and-more");
    }

    @Test
    void breaksLinesAtSpacesButNotBeforeAPerCentSign() {
        assertThat(Readable.wrapped("Beta wins 61.5 %.", 15)).containsExactly("Beta wins", "61.5 %.");
        assertThat(Readable.wrapped("Beta wins 61.5 %.", 17)).containsExactly("Beta wins 61.5 %.");
    }
}
