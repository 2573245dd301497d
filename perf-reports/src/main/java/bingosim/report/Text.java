package bingosim.report;

import java.util.function.Function;

/** A paragraph. What it says is plain text: nothing in it is markup. */
public record Text(String paragraph) implements Block {
    public Text {
        Words.require("paragraph", paragraph);
    }

    @Override
    public <R> R fold(Function<Text, R> ofText, Function<Table, R> ofTable, Function<Chart, R> ofChart) {
        return ofText.apply(this);
    }
}
