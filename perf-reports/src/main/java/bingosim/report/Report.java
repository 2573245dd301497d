package bingosim.report;

import java.util.List;

/**
 * What was found out, and what it takes to find it out again.
 *
 * @param answer the first sentence that a reader should see
 * @param facts commit, machine, versions, command, limits
 */
public record Report(String title, String answer, List<Fact> facts, List<Section> sections) {
    public Report {
        Words.require("title of a report", title);
        Words.require("answer of report " + title, answer);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
