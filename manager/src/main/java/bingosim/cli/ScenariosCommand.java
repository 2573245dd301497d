package bingosim.cli;

import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the scenarios that come along. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description = "List the scenarios that come along. A file of your own is named by its path.")
final class ScenariosCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        for (String name : ScenarioFiles.bundled()) {
            Scenario scenario = ScenarioFiles.find(name).parse();
            out.printf("%-22s %s%n", name, ScenarioText.line(scenario));
        }
        out.flush();
        return 0;
    }
}
