package bingosim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;

/**
 * A paragraph. What it says is plain text: nothing in it is markup.
 *
 * @param question that it answers, shown before it; empty if there is none
 */
public record Text(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String question, String paragraph) implements Block {
    public Text {
        Words.require("paragraph", paragraph);
    }

    public Text(String paragraph) {
        this("", paragraph);
    }

    @Override
    public <R> R fold(
            Function<Text, R> ofText,
            Function<Table, R> ofTable,
            Function<Chart, R> ofChart,
            Function<HeatMap, R> ofHeatMap) {
        return ofText.apply(this);
    }
}
