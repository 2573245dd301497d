package bingosim.cli;

import bingosim.database.LocalDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends a database server that a killed process left behind. */
@Command(
        name = "stop-database",
        mixinStandardHelpOptions = true,
        description = "End the database server that a killed process left behind. Nothing stored is lost.")
final class StopDatabaseCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean wasRunning = LocalDatabase.stop(database.data());
        spec.commandLine()
                .getErr()
                .printf(wasRunning ? "database in %s stopped%n" : "no database runs in %s%n", database.data());
        return 0;
    }
}
