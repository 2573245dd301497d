package bingosim.cli;

import bingosim.launch.DeleteBatch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a batch with everything that is stored of it. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Delete a batch with its results and answers. A batch that is running is refused.")
final class DeleteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BATCH", description = "its name (see: bingosim batches)")
    private String name = "";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var session = Session.toWork(
                database,
                "delete " + name,
                Session.CONNECTIONS_OF_SHORT_COMMANDS,
                spec.commandLine().getErr())) {
            session.bean(DeleteBatch.class).delete(name, session.isAlone());
            spec.commandLine().getErr().printf("batch %s is deleted%n", name);
            return 0;
        }
    }
}
