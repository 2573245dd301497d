package bingosim.report;

/** A paragraph. What it says is plain text: nothing in it is markup. */
public record Text(String paragraph) implements Block {
    public Text {
        Words.require("paragraph", paragraph);
    }
}
