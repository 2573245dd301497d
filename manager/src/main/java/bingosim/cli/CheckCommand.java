package bingosim.cli;

import bingosim.scenario.ScenarioFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a scenario without running it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check a scenario file and list all of its problems.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "path of a YAML file, or a bundled name")
    private String file = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println(ScenarioText.line(ScenarioFiles.find(file).parse()));
        out.flush();
        return 0;
    }
}
