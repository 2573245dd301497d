package bingosim.report;

import java.util.List;

/** Blocks under a heading, in the order in which they are read. */
public record Section(String title, List<Block> blocks) {
    public Section {
        Words.require("title of a section", title);
        blocks = List.copyOf(blocks);
    }
}
