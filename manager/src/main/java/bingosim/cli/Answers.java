package bingosim.cli;

import bingosim.job.Batch;
import picocli.CommandLine.Model.CommandSpec;

/** The stored answers of a finished batch. */
final class Answers {
    private final Session session;
    private final CommandSpec spec;

    Answers(Session session, CommandSpec spec) {
        this.session = session;
        this.spec = spec;
    }

    void print(Batch batch, boolean asJson) {
        BatchAnswer answer = session.finishedBatches().answer(batch);
        Terminal terminal = Terminal.current();
        var out = spec.commandLine().getOut();
        out.println(
                asJson
                        ? AnswerJson.write(answer)
                        : new AnswerTable(terminal.width(), terminal.charset()).render(answer));
        out.flush();
    }
}
