package bingosim.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scenario that cannot be played, with its problems. */
public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private InvalidScenarioException(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    static InvalidScenarioException of(String name, Problems problems) {
        String shown = problems.kept().stream()
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining());
        int left = problems.count() - problems.kept().size();
        String more = left > 0 ? System.lineSeparator() + String.format(Locale.ROOT, "  and %,d more", left) : "";
        return new InvalidScenarioException(
                String.format(
                        Locale.ROOT,
                        "scenario %s has %,d problem%s:%s%s",
                        name,
                        problems.count(),
                        problems.count() == 1 ? "" : "s",
                        shown,
                        more),
                problems.kept());
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

    /** The first {@value Problems#MOST_KEPT}; none where the file could not be read at all. */
    List<Problem> problems() {
        return problems;
    }
}
