package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.launch.LaunchRefusedException;
import bingosim.replay.Check;
import bingosim.replay.ReplayRun;
import bingosim.replay.Replayed;
import bingosim.scenario.ScenarioFiles;
import bingosim.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a run again and prints its story. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Play one run again and print its story: who worked on what, which drops counted, tiles, rows, standings.",
            "Its result is held against what the batch stored of it; where they differ the command fails."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of("run", "seed");

    @Parameters(
            index = "0",
            paramLabel = "BATCH|SCENARIO",
            description = "a batch; with seed= a scenario: bundled name or path")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = {
                "run=N      index of the run, from 0",
                "seed=TEXT  of the runs of a scenario; a batch knows its own"
            })
    private List<String> parameters = List.of();

    @Option(names = "--drops", description = "print every drop that counted in a line of its own")
    private boolean drops;

    @Option(names = "--attempts", description = "print the start and end of every attempt as well, with seconds")
    private boolean attempts;

    @Option(names = "--team", paramLabel = "NAME", description = "tell of this team only; standings are of all")
    private @Nullable String team;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, String> given = KeyValues.parse(parameters);
        long run = run(given);
        if (given.containsKey("seed")) {
            var source = ScenarioFiles.find(name);
            return print(Optional.empty(), ReplayRun.ofScenario(source, given.get("seed"), run));
        }
        try (var session =
                Session.toLook(database, "replay " + name, spec.commandLine().getErr())) {
            Batch batch =
                    new Batches(session.bean(JdbcTemplate.class)).find(name).orElseThrow(this::noSuchBatch);
            return print(Optional.of(name), session.bean(ReplayRun.class).ofBatch(batch, run));
        }
    }

    private static long run(Map<String, String> given) {
        List<String> problems = new ArrayList<>();
        given.keySet().stream()
                .filter(key -> !NAMES.contains(key))
                .forEach(key -> problems.add("unknown parameter '%s'%s: known are %s"
                        .formatted(key, Nearest.hint(key, NAMES), String.join(", ", NAMES))));
        String text = given.getOrDefault("run", "");
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) >= BatchParameters.MOST_RUNS) {
            problems.add("run=%s: needed is the index of a run, a whole number from 0 to %d"
                    .formatted(text, BatchParameters.MOST_RUNS - 1));
        }
        if (given.getOrDefault("seed", "any").isBlank()) {
            problems.add("seed=: needed is the text that the runs come from");
        }
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
        return Long.parseLong(text);
    }

    private RuntimeException noSuchBatch() {
        return ScenarioFiles.bundled().contains(name)
                ? InvalidParametersException.of(
                        List.of("there is no batch %s; a run of the scenario of that name needs its seed: seed=TEXT"
                                .formatted(name)))
                : LaunchRefusedException.noSuchBatch(name);
    }

    private int print(Optional<String> batch, Replayed replayed) {
        Replayed told = Optional.ofNullable(team).map(replayed::ofTeam).orElse(replayed);
        Terminal terminal = Terminal.current();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(StoryJson.write(batch, attempts ? told : told.withoutAttempts()));
        } else {
            told.story()
                    .ifPresent(story -> out.print(
                            new StoryText(terminal.width(), terminal.charset(), detail()).render(story, batch)));
            told.failure().ifPresent(error -> out.printf("the run failed: %s%n", error));
        }
        out.flush();
        return printCheck(replayed);
    }

    private StoryText.Detail detail() {
        return attempts ? StoryText.Detail.ATTEMPTS : drops ? StoryText.Detail.DROPS : StoryText.Detail.TILES;
    }

    private int printCheck(Replayed replayed) {
        Check check = replayed.check();
        var out = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        switch (check.verdict()) {
            case AGREES -> out.println("agrees with what the batch stored");
            case REFUSED -> out.println("not checked: " + check.reason());
            case DIFFERS -> {
                var err = spec.commandLine().getErr();
                err.println("THIS IS NOT WHAT THE BATCH STORED:");
                check.differences()
                        .forEach(difference -> err.printf(
                                "%s, %s: played %s, stored %s%n",
                                difference.team(), difference.what(), difference.played(), difference.stored()));
            }
        }
        out.flush();
        boolean isUnheardOfFailure =
                check.verdict() == Check.Verdict.REFUSED && replayed.failure().isPresent();
        return check.verdict() == Check.Verdict.DIFFERS || isUnheardOfFailure ? BingoSim.FAILED : 0;
    }
}
