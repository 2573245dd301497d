package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.launch.LaunchRefusedException;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares finished batches with the first of them. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compare finished batches with the first of them, team by team.",
            "Batches of the same seed are compared run by run, so that chance cancels out."
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(arity = "2..*", paramLabel = "BATCH", description = "their names (see: bingosim batches)")
    private List<String> names = List.of();

    @Option(names = "--json", description = "print one JSON object on standard output")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var session =
                Session.toLook(database, "compare", spec.commandLine().getErr())) {
            var batches = new Batches(session.bean(JdbcTemplate.class));
            List<Batch> compared = names.stream()
                    .map(name -> batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name)))
                    .toList();
            new Comparisons(session, spec).print(compared, json);
            return 0;
        }
    }
}
