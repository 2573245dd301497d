package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.Batches;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the batches there are. */
@Command(name = "batches", mixinStandardHelpOptions = true, description = "List the batches, newest first.")
final class BatchesCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var session =
                Session.toLook(database, "batches", spec.commandLine().getErr())) {
            var batches = new Batches(session.bean(JdbcTemplate.class));
            List<Batch> all = batches.newestFirst();
            var out = spec.commandLine().getOut();
            if (all.isEmpty()) {
                out.println("no batch yet; begin one with: ./bingosim run scenario=winter-bingo-2025");
            } else {
                out.printf(
                        "%-28s %-24s %13s %-9s %-10s %6s%n", "batch", "scenario", "runs", "results", "status", "done");
                all.forEach(batch -> out.printf(
                        Locale.ROOT,
                        "%-28s %-24s %,13d %-9s %-10s %5.1f%%%n",
                        batch.name(),
                        batch.scenario(),
                        batch.runs(),
                        batch.results().label(),
                        batch.status(),
                        100.0 * batches.runsDone(batch) / batch.runs()));
            }
            out.flush();
            return 0;
        }
    }
}
