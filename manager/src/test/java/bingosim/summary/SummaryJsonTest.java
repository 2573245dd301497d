package bingosim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bingosim.statistics.Figure;
import bingosim.statistics.TeamSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;

class SummaryJsonTest {

    @Test
    void comesBackAsItWasWritten() {
        var summary = SampleSummaries.of("Team Alpha", 1 / 3.0, 0.1 + 0.2);

        assertThat(SummaryJson.read(SummaryJson.write(summary))).isEqualTo(summary);
    }

    @Test
    void comesBackWithItsTiles() {
        var summary = SampleSummaries.withTiles(SampleSummaries.of("Tëam \"Ωmega\" \u0007", 0.5, 0));

        assertThat(SummaryJson.read(SummaryJson.write(summary))).isEqualTo(summary);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                0.1,
                1 / 3.0,
                79_468.95,
                1.0000000000000002,
                0.30000000000000004,
                4.9E-324,
                2.2250738585072014E-308,
                1.7976931348623157E308,
                9007199254740993.0
            })
    void doublesComeBackBitForBit(double number) {
        var figure = new Figure(
                number,
                number,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                number,
                number,
                number,
                number,
                number,
                Optional.empty());
        var like = SampleSummaries.of("Team Alpha", 0.5, 0);
        var summary = new TeamSummary(
                "Team Alpha",
                "Greedy",
                number,
                number,
                number,
                new TeamSummary.Interval(number, number),
                like.tieInterval(),
                like.lossInterval(),
                figure,
                figure,
                figure,
                figure,
                Optional.of(new TeamSummary.Standing(figure, List.of(number, number), Optional.of(figure))),
                List.of(new TeamSummary.RowUnlock(0, number, Optional.of(number), Optional.empty())),
                Optional.empty());

        assertThat(SummaryJson.read(SummaryJson.write(summary))).isEqualTo(summary);
    }

    @Test
    void writesHowWellAFigureIsKnown() {
        var interval = new TeamSummary.Interval(1, 2.5);
        var accuracy = new Figure.Accuracy(0.25, interval, interval, interval, interval, interval, interval);
        var figure = new Figure(1, 0, 1, 1, 1, 1, 1, 1, 1, Optional.of(accuracy));

        String json = SummaryJson.mapper().writeValueAsString(figure);

        assertThat(json)
                .endsWith("\"p95\":1.0,\"accuracy\":{\"standardError\":0.25,\"mean\":[1.0,2.5],\"p5\":[1.0,2.5],"
                        + "\"p25\":[1.0,2.5],\"p50\":[1.0,2.5],\"p75\":[1.0,2.5],\"p95\":[1.0,2.5]}}");
        assertThat(SummaryJson.mapper().readValue(json, Figure.class)).isEqualTo(figure);
    }

    @Test
    void readsKeysInTheOrderThatTheDatabaseKeeps() {
        // jsonb sorts keys by length, drops the space and writes 5e-5 as 0.00005.
        var json = """
                {"tie": 0.00005, "win": 1, "loss": 0, "name": "Team Alpha", "rows": [], "strategy": "Greedy",
                 "tiles": %1$s, "points": %1$s, "rowReached": %1$s, "finishedSecond": %1$s,
                 "tieInterval": [0, 0.2], "winInterval": [0.9, 1], "lossInterval": [0, 0.1]}
                """.formatted(
                        "{\"p5\": 1, \"sd\": 0, \"max\": 1, \"min\": 1, \"p25\": 1, \"p50\": 1, \"p75\": 1, \"p95\": 1, \"mean\": 1}");

        var summary = SummaryJson.read(json);

        assertThat(summary.win()).isEqualTo(1);
        assertThat(summary.tie()).isEqualTo(5e-5);
        assertThat(summary.winInterval()).isEqualTo(new TeamSummary.Interval(0.9, 1));
        assertThat(summary.points()).isEqualTo(new Figure(1, 0, 1, 1, 1, 1, 1, 1, 1, Optional.empty()));
        assertThat(summary.tileShares()).isEmpty();
        assertThat(summary.standing()).isEmpty();
    }

    @Test
    void refusesASummaryOfAnotherShape() {
        var json = SummaryJson.write(SampleSummaries.of("Team Alpha", 0.5, 0));

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> SummaryJson.read(json.replace("{\"name\"", "{\"won\":1,\"name\"")))
                .withMessageContaining("won");
    }

    @Test
    void refusesASummaryThatLacksAFigure() {
        var json = SummaryJson.write(SampleSummaries.of("Team Alpha", 0.5, 0));

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> SummaryJson.read(json.replaceFirst("\"points\":\\{[^}]*\\},", "")))
                .withMessageContaining("points");
    }

    @Test
    void refusesASummaryThatLacksARate() {
        var json = SummaryJson.write(SampleSummaries.of("Team Alpha", 0.5, 0));

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> SummaryJson.read(json.replace("\"win\":0.5,", "")))
                .withMessageContaining("win");
    }
}
