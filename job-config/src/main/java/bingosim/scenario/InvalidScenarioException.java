package bingosim.scenario;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be played, with all of its problems. */
public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 100;

    private final transient List<Problem> problems;

    private InvalidScenarioException(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    static InvalidScenarioException of(String name, List<Problem> problems) {
        String shown = problems.stream()
                .limit(MOST_SHOWN)
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining());
        String more = problems.size() > MOST_SHOWN
                ? System.lineSeparator() + "  and %,d more".formatted(problems.size() - MOST_SHOWN)
                : "";
        return new InvalidScenarioException(
                "scenario %s has %d problem%s:%s%s"
                        .formatted(name, problems.size(), problems.size() == 1 ? "" : "s", shown, more),
                problems);
    }

    static InvalidScenarioException notReadable(String name, String reason) {
        return new InvalidScenarioException("scenario %s cannot be read: %s".formatted(name, reason), List.of());
    }

    static InvalidScenarioException notFound(String name, Collection<String> bundled, String hint) {
        return new InvalidScenarioException(
                "there is no scenario '%s'%s: give the path of a file, or one of %s"
                        .formatted(name, hint, String.join(", ", bundled)),
                List.of());
    }

    /** Empty where the file could not be read at all. */
    List<Problem> problems() {
        return problems;
    }
}
