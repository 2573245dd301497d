package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.RunFailures;
import bingosim.statistics.Checksum;
import bingosim.summary.Summaries;
import org.springframework.jdbc.core.JdbcTemplate;
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
        BatchAnswer answer = of(batch);
        Terminal terminal = Terminal.current();
        var out = spec.commandLine().getOut();
        out.println(
                asJson
                        ? AnswerJson.write(answer)
                        : new AnswerTable(terminal.width(), terminal.charset()).render(answer));
        out.flush();
    }

    BatchAnswer of(Batch batch) {
        return new BatchAnswer(
                batch.name(),
                batch.scenario(),
                batch.seed(),
                batch.runs(),
                new RunFailures(session.bean(JdbcTemplate.class)).count(batch.id()),
                batch.results().label(),
                Checksum.text(batch.checksum().orElseThrow()),
                batch.elapsed().toMillis() / 1000.0,
                session.bean(Summaries.class).find(batch));
    }
}
