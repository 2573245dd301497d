package bingosim.summary;

import bingosim.statistics.Figure;
import bingosim.statistics.TeamSummary;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A team's summary as JSON: names and order as in {@link TeamSummary}, an interval as {@code [low, high]}, an empty value as
 * {@code null}, but what was not
 * counted left out: {@code standing}, {@code tileShares}, {@code accuracy} and percentiles of seconds. Doubles come back bit for bit.
 *
 * <p>The shape is given by mix-ins because {@code bingosim.statistics} knows no Jackson.
 */
public final class SummaryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(TeamSummary.class, TeamSummaryShape.class)
            .addMixIn(TeamSummary.RowUnlock.class, RowUnlockShape.class)
            .addMixIn(TeamSummary.TileCompletion.class, TileCompletionShape.class)
            .addMixIn(Figure.class, FigureShape.class)
            .addMixIn(TeamSummary.Interval.class, IntervalShape.class)
            .build();

    private SummaryJson() {}

    public static String write(TeamSummary summary) {
        return MAPPER.writeValueAsString(summary);
    }

    public static TeamSummary read(String json) {
        return MAPPER.readValue(json, TeamSummary.class);
    }

    /** For documents with summaries in them. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private interface TeamSummaryShape {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<TeamSummary.Standing> standing();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<List<TeamSummary.TileCompletion>> tileShares();
    }

    private interface RowUnlockShape {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<TeamSummary.Percentiles> unlockSecond();
    }

    private interface TileCompletionShape {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<TeamSummary.Percentiles> second();
    }

    private interface FigureShape {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Figure.Accuracy> accuracy();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"low", "high"})
    private interface IntervalShape {}
}
