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

    /** Of several scenarios, or ways to change one. */
    static InvalidScenarioException ofAll(List<InvalidScenarioException> each) {
        return new InvalidScenarioException(
                each.stream().map(Throwable::getMessage).collect(Collectors.joining(System.lineSeparator())),
                each.stream()
                        .flatMap(invalid -> invalid.problems().stream())
                        .limit(Problems.MOST_KEPT)
                        .toList());
    }

    static InvalidScenarioException tooManyVariants(String name, long variants, int limit) {
        return new InvalidScenarioException(
                String.format(
                        Locale.ROOT,
                        "scenario %s: the values of vary= make %,d variants, the most are %,d: give fewer of them",
                        name,
                        variants,
                        limit),
                List.of());
    }

    static InvalidScenarioException oneVariant(String name) {
        return new InvalidScenarioException(
                "scenario %s: vary= with a single value leaves nothing to compare: give two at least, separated by commas"
                        .formatted(name),
                List.of());
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
