package bingosim.report;

/** Something that holds for a whole report, such as the commit that was measured. */
public record Fact(String name, String value) {
    public Fact {
        Words.require("name of a fact", name);
        Words.require("fact " + name, value);
    }
}
