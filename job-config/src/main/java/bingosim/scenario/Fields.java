package bingosim.scenario;

import bingosim.spelling.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The fields of one mapping of a scenario file. What is wrong is noted as a problem, and something harmless is read in its
 * place, so that the rest can be checked too.
 */
final class Fields {
    static final long MOST = 1_000_000_000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:\\s*-\\s*(\\d{1,18}))?");

    private final Node node;
    private final Map<String, Node> entries;
    private final List<Problem> problems;

    /** @param known separated by spaces; a question mark follows those that may be left out */
    Fields(Node node, String known, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
        if (!(node instanceof Node.Mapping mapping)) {
            entries = Map.of();
            problem(node, "a mapping with " + known.replace("?", ""));
            return;
        }
        entries = mapping.entries();
        List<String> names = Stream.of(known.replace("?", "").split(" ")).toList();
        for (String key : entries.keySet()) {
            if (!names.contains(key)) {
                String hint = Nearest.to(key, names)
                        .map(nearest -> " (did you mean %s?)".formatted(nearest))
                        .orElse("");
                problems.add(new Problem(path(key), "an unknown key" + hint, String.join(", ", names)));
            }
        }
        for (String name : known.split(" ")) {
            if (!name.endsWith("?") && !entries.containsKey(name)) {
                problems.add(new Problem(path(name), "nothing", "a value; it must not be left out"));
            }
        }
    }

    private String path(String key) {
        return node.path().isEmpty() ? key : node.path() + "." + key;
    }

    void problem(Node where, String allowed) {
        problems.add(new Problem(where.path(), where.description(), allowed));
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Converts a scalar, or notes that it is not {@code allowed} and gives the substitute. */
    <T> T read(String key, T substitute, String allowed, Function<String, Optional<T>> conversion) {
        return node(key)
                .map(value -> read(value, substitute, allowed, conversion))
                .orElse(substitute);
    }

    private <T> T read(Node value, T substitute, String allowed, Function<String, Optional<T>> conversion) {
        Optional<T> converted =
                value instanceof Node.Scalar scalar ? conversion.apply(scalar.text()) : Optional.empty();
        return converted.orElseGet(() -> {
            problem(value, allowed);
            return substitute;
        });
    }

    String text(String key, String substitute) {
        return read(key, substitute, "a text", text -> Optional.of(text).filter(some -> !some.isBlank()));
    }

    int whole(String key, int least, int substitute) {
        return read(
                        key,
                        (long) substitute,
                        "a whole number from %d to %,d".formatted(least, MOST),
                        text -> Numbers.whole(text).filter(number -> number >= least && number <= MOST))
                .intValue();
    }

    /** Above 0; left out it is 1. */
    BigFraction multiplier(String key) {
        return read(
                key,
                BigFraction.ONE,
                "a number above 0, as a decimal or n/d with at most 18 digits each",
                text -> Numbers.fraction(text).filter(number -> number.signum() > 0));
    }

    /** {@code n} or {@code n-m}, from 1. */
    int[] range(String key) {
        return node(key).map(this::range).orElse(new int[] {1, 1});
    }

    int[] range(Node value) {
        return read(
                value, new int[] {1, 1}, "n or n-m, whole numbers with 1 <= n <= m <= %,d".formatted(MOST), text -> {
                    Matcher matcher = RANGE.matcher(text);
                    if (!matcher.matches()) {
                        return Optional.empty();
                    }
                    long min = Long.parseLong(matcher.group(1));
                    long max = matcher.group(2) == null ? min : Long.parseLong(matcher.group(2));
                    return min < 1 || max < min || max > MOST
                            ? Optional.empty()
                            : Optional.of(new int[] {(int) min, (int) max});
                });
    }

    /** Not empty; left out it is. */
    List<Node> list(String key) {
        return node(key)
                .map(value -> {
                    if (value instanceof Node.Sequence sequence
                            && !sequence.items().isEmpty()) {
                        return sequence.items();
                    }
                    problem(value, "a list with at least one entry");
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    /** Not empty; left out it is. */
    Map<String, Node> mapping(String key) {
        return node(key)
                .map(value -> {
                    if (value instanceof Node.Mapping mapping
                            && !mapping.entries().isEmpty()) {
                        return mapping.entries();
                    }
                    problem(value, "a mapping with at least one entry");
                    return Map.<String, Node>of();
                })
                .orElse(Map.of());
    }

    /** Texts, each once. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : list(key)) {
            String text = read(item, "", "a text", some -> Optional.of(some).filter(word -> !word.isBlank()));
            if (!text.isEmpty() && !seen.add(text)) {
                problem(item, "each once in this list");
            } else if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
