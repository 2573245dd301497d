package bingosim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntilTest {
    @ParameterizedTest
    @CsvSource({
        "win+-0.5%, win+-0.5%, 0.005",
        "win\u00b10.50%, win+-0.5%, 0.005",
        "win +- 10 %, win+-10%, 0.1",
        "points+-2, points+-2, 2",
        "points\u00b10.25, points+-0.25, 0.25"
    })
    void readsWhatPeopleWrite(String text, String label, double halfWidth) {
        Until until = Until.parse(text);

        assertThat(until.label()).isEqualTo(label);
        assertThat(until.halfWidth()).isEqualTo(halfWidth);
        assertThat(Until.parse(label)).isEqualTo(until);
        assertThat(until.isReached(halfWidth)).isTrue();
        assertThat(until.isReached(halfWidth * 1.000001)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"win+-0%", "win+-51%", "win+-0.5", "points+-1%", "points+-0", "win", "0.5%", "win+-1e-3%"})
    void refusesWhatIsNoneOrCannotBeReached(String text) {
        assertThatThrownBy(() -> BatchParameters.parse(Map.of("until", text)))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessage("until=%s: allowed is %s".formatted(text, Until.ALLOWED));
    }

    @Test
    void blocksAreWholeThousandsAndEndWithTheMostRuns() {
        assertThat(Blocks.defaultSize(10_000)).isEqualTo(1000);
        assertThat(Blocks.defaultSize(1_000_000)).isEqualTo(20_000);
        assertThat(Blocks.defaultSize(1_234_567)).isEqualTo(25_000);

        var blocks = new Blocks(Until.parse("points+-2"), 1000, 2500);
        assertThat(blocks.first()).isEqualTo(1000);
        assertThat(blocks.whole(1001)).isEqualTo(2000);
        assertThat(blocks.whole(2001)).isEqualTo(2500);
    }
}
