package bingosim.cli;

import bingosim.compare.UncomparableException;
import bingosim.connection.UnusableException;
import bingosim.database.LocalDatabaseException;
import bingosim.export.ExportFailedException;
import bingosim.export.ExportRefusedException;
import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import bingosim.launch.LaunchRefusedException;
import bingosim.replay.ReplayRefusedException;
import bingosim.runs.RunsRefusedException;
import bingosim.scaling.ChangedSettingsException;
import bingosim.scenario.InvalidScenarioException;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong, for people; the stack trace goes to the log. */
final class Refusal implements CommandLine.IExecutionExceptionHandler {
    private static final List<Class<? extends Exception>> REFUSED = List.of(
            InvalidParametersException.class,
            InvalidScenarioException.class,
            LaunchRefusedException.class,
            ChangedSettingsException.class,
            UncomparableException.class,
            ReplayRefusedException.class,
            RunsRefusedException.class,
            ExportRefusedException.class);

    private static final List<Class<? extends Exception>> FOR_PEOPLE =
            List.of(UnusableException.class, LocalDatabaseException.class, ExportFailedException.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        boolean isRefused = REFUSED.contains(e.getClass());
        boolean isForPeople = isRefused || FOR_PEOPLE.contains(e.getClass());
        LoggerFactory.getLogger(Refusal.class).error("{} ended", command.getCommandName(), e);
        command.getErr().println(isForPeople ? e.getMessage() : "failed: " + FirstLine.of(e));
        return isRefused ? BingoSim.REFUSED : BingoSim.FAILED;
    }
}
