package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.launch.LaunchRefusedException;
import bingosim.verdict.Readable;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the answers of a batch, or how far it is. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the answers of a finished batch, or how far another one is.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BATCH", description = "its name (see: bingosim batches)")
    private String name = "";

    @Option(names = "--json", description = "print one JSON object on standard output; only of a finished batch")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var session =
                Session.toLook(database, "show " + name, spec.commandLine().getErr())) {
            var batches = new Batches(session.bean(JdbcTemplate.class));
            Batch batch = batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
            if (batch.status() == BatchStatus.COMPLETED) {
                new Answers(session, spec).print(batch, json);
                return 0;
            }
            String state = String.format(
                    Locale.ROOT,
                    "batch %s is %s: %,d of %s done%s",
                    name,
                    batch.status(),
                    batches.runsDone(batch),
                    Readable.runsOf(batch),
                    batch.error().map(error -> "; " + error).orElse(""));
            (json ? spec.commandLine().getErr() : spec.commandLine().getOut()).println(state);
            return json ? BingoSim.FAILED : 0;
        }
    }
}
