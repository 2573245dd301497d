package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.statistics.TeamSummary;
import bingosim.summary.SampleSummaries;
import bingosim.summary.SummaryJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnswerJsonTest {

    private static final TeamSummary ALPHA = SampleSummaries.of("Team Alpha", 0.625, 0.125);

    @Test
    void namesTheBatchFirstAndItsTeamsLast() {
        var json = written(ALPHA);

        assertThat(json.propertyNames())
                .containsExactly(
                        "batch",
                        "scenario",
                        "seed",
                        "runs",
                        "failedRuns",
                        "results",
                        "checksum",
                        "elapsedSeconds",
                        "teams");
        assertThat(json.get("batch").asString()).isEqualTo("first-try");
        assertThat(json.get("scenario").asString()).isEqualTo("Winter Bingo 2025");
        assertThat(json.get("seed").asString()).isEqualTo("first");
        assertThat(json.get("runs").asLong()).isEqualTo(100_000);
        assertThat(json.get("failedRuns").asLong()).isEqualTo(2);
        assertThat(json.get("results").asString()).isEqualTo("full");
        assertThat(json.get("checksum").asString()).isEqualTo("00c0ffee00c0ffee");
        assertThat(json.get("elapsedSeconds").asDouble()).isEqualTo(83.25);
        assertThat(json.get("teams").size()).isEqualTo(1);
    }

    @Test
    void givesEachTeamItsRatesFiguresAndRows() {
        var team = written(ALPHA).get("teams").get(0);

        assertThat(team.propertyNames())
                .containsExactly(
                        "name",
                        "strategy",
                        "win",
                        "tie",
                        "loss",
                        "winInterval",
                        "tieInterval",
                        "lossInterval",
                        "points",
                        "tiles",
                        "rowReached",
                        "finishedSecond",
                        "standing",
                        "rows");
        assertThat(team.get("name").asString()).isEqualTo("Team Alpha");
        assertThat(team.get("strategy").asString()).isEqualTo("RowUnlocking");
        assertThat(team.get("win").asDouble()).isEqualTo(0.625);
        assertThat(team.get("tie").asDouble()).isEqualTo(0.125);
        assertThat(team.get("loss").asDouble()).isEqualTo(0.25);
        assertThat(team.get("winInterval")).hasToString("[0.622,0.628]");
    }

    @Test
    void givesEachFigureItsSpreadAndPercentiles() {
        var team = written(ALPHA).get("teams").get(0);

        assertThat(team.get("points"))
                .hasToString(
                        "{\"mean\":197.654,\"sd\":0.8,\"min\":193,\"max\":1200,\"p5\":197.0,\"p25\":197.0,\"p50\":198.0,\"p75\":198.5,\"p95\":1199.0}");
        for (String figure : List.of("tiles", "rowReached", "finishedSecond")) {
            assertThat(team.get(figure).propertyNames())
                    .containsExactly("mean", "sd", "min", "max", "p5", "p25", "p50", "p75", "p95");
        }
    }

    @Test
    void writesNullForAMomentThatNeverCame() {
        var team = written(SampleSummaries.withTiles(ALPHA)).get("teams").get(0);

        assertThat(team.get("rows"))
                .hasToString("[{\"row\":0,\"share\":1.0,\"meanUnlockSecond\":0.0},"
                        + "{\"row\":1,\"share\":0.99999,\"meanUnlockSecond\":3723.4},"
                        + "{\"row\":2,\"share\":0.0,\"meanUnlockSecond\":null}]");
        assertThat(team.get("tileShares"))
                .hasToString("[{\"tile\":\"t1-r0\",\"share\":0.75,\"meanSecond\":0.3333333333333333,\"sdSecond\":0.0,"
                        + "\"second\":{\"p5\":1,\"p25\":2,\"p50\":3,\"p75\":4,\"p95\":5}},"
                        + "{\"tile\":\"t2-r0\",\"share\":0.0,\"meanSecond\":null,\"sdSecond\":null}]");
    }

    private static JsonNode written(TeamSummary... teams) {
        var answer = new BatchAnswer(
                "first-try",
                "Winter Bingo 2025",
                "first",
                100_000,
                2,
                "full",
                "00c0ffee00c0ffee",
                83.25,
                Optional.empty(),
                List.of(teams));
        return SummaryJson.mapper().readTree(AnswerJson.write(answer));
    }
}
