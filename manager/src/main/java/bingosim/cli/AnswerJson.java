package bingosim.cli;

import bingosim.summary.SummaryJson;

/** Writes the one object that {@code --json} prints. */
final class AnswerJson {

    private AnswerJson() {}

    static String write(BatchAnswer answer) {
        return SummaryJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
