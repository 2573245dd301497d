package bingosim.cli;

import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one class per command. */
@Command(
        name = "bingosim",
        mixinStandardHelpOptions = true,
        version = "BingoSim 0.1.0",
        description = "Plays a community bingo event many times and says who wins, and by how much.",
        subcommands = {
            RunCommand.class,
            BatchesCommand.class,
            ShowCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            RunsCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            StopCommand.class,
            DeleteCommand.class,
            PurgeCommand.class,
            ScenariosCommand.class,
            CheckCommand.class,
            StopDatabaseCommand.class,
            ManagerCommand.class,
            DeadLettersCommand.class,
            BenchCommand.class,
            LimitsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed: the batch, the database or the disk; what and what to do is said on standard error",
            "2:refused: a parameter, an option or a scenario is wrong; nothing was stored",
            "130:stopped by Ctrl-C, or left to workers and managers; the same batch can go on",
            "143:stopped by SIGTERM; the same batch can go on"
        },
        footer = {
            "",
            "The launcher knows one more command, worker: bingosim worker --help",
            "Try: bingosim run scenario=winter-bingo-2025 runs=100000 seed=first",
            "Each command explains itself with --help."
        })
public final class BingoSim {
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private BingoSim() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        LogFile.keepQuiet();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BingoSim())
                .setExecutionExceptionHandler(new Refusal())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
