package bingosim.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The fields of one mapping of a scenario file. What is wrong is noted as a problem, and something harmless is read in its
 * place, so that the rest can be checked too.
 */
final class Fields {
    static final long MOST = 1_000_000_000;

    private static final BigFraction LARGEST = BigFraction.of(1_000_000);
    private static final BigFraction SMALLEST = LARGEST.reciprocal();
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,17}) *- *([1-9]\\d{0,17})");
    private static final String MOST_WRITTEN = String.format(Locale.ROOT, "%,d", MOST);
    private static final String ALLOWED_RANGE = "n or n-m, whole numbers with 1 <= n <= m <= " + MOST_WRITTEN;

    private final Place place;
    private final Map<String, Node> entries;
    private final Problems problems;

    /** @param known separated by spaces; a question mark follows those that may be left out */
    Fields(Node node, String known, Problems problems) {
        this.problems = problems;
        place = node.place();
        if (node instanceof Node.Mapping mapping) {
            entries = mapping.entries();
            checkKeys(List.of(known.split(" ")));
        } else {
            entries = Map.of();
            problem(node, "a mapping with " + known.replace("?", ""));
        }
    }

    private void checkKeys(List<String> known) {
        List<String> names = known.stream().map(name -> name.replace("?", "")).toList();
        for (String key : entries.keySet()) {
            if (!names.contains(key)) {
                String found = "an unknown key" + problems.hint(key, names);
                problems.add(place.key(key), found, String.join(", ", names));
            }
        }
        for (String name : known) {
            if (!name.endsWith("?") && !entries.containsKey(name)) {
                problems.add(place.key(name), "nothing", "a value; it must not be left out");
            }
        }
    }

    void problem(Node where, String allowed) {
        problems.add(where.place(), where.description(), allowed);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Converts a scalar, or notes that it is not {@code allowed} and gives the substitute. */
    <T> T read(String key, T substitute, String allowed, Function<String, Optional<T>> conversion) {
        return node(key).flatMap(value -> read(value, allowed, conversion)).orElse(substitute);
    }

    /** Nothing where a problem was noted. */
    <T> Optional<T> read(Node value, String allowed, Function<String, Optional<T>> conversion) {
        return convert(value, allowed, scalar -> conversion.apply(scalar.text()));
    }

    private <T> Optional<T> convert(Node value, String allowed, Function<Node.Scalar, Optional<T>> conversion) {
        Optional<T> converted = value instanceof Node.Scalar scalar ? conversion.apply(scalar) : Optional.empty();
        if (converted.isEmpty()) {
            problem(value, allowed);
        }
        return converted;
    }

    String text(String key) {
        return text(key, Names.UNREAD);
    }

    String text(String key, String substitute) {
        return node(key).flatMap(this::text).orElse(substitute);
    }

    private Optional<String> text(Node value) {
        return read(value, Names.ALLOWED, text -> Optional.of(text).filter(Names::isName));
    }

    boolean truth(String key, boolean substitute) {
        return node(key)
                .flatMap(value -> convert(value, "true or false", Node.Scalar::truth))
                .orElse(substitute);
    }

    int whole(String key, int least, int substitute) {
        String allowed = "a whole number from " + least + " to " + MOST_WRITTEN + ", in digits only";
        return node(key)
                .flatMap(value -> convert(
                        value, allowed, scalar -> scalar.whole().filter(number -> number >= least && number <= MOST)))
                .map(Long::intValue)
                .orElse(substitute);
    }

    /** Left out it is 1. */
    BigFraction multiplier(String key) {
        return read(
                key,
                BigFraction.ONE,
                "a number from 0.000001 to 1,000,000, as a decimal or n/d with at most 18 digits each",
                text -> Numbers.fraction(text)
                        .filter(number -> number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0));
    }

    /** {@code n} or {@code n-m}, from 1. */
    SizeRange range(String key) {
        return node(key).map(this::range).orElse(new SizeRange(1, 1));
    }

    SizeRange range(Node value) {
        return convert(value, ALLOWED_RANGE, Fields::range).orElse(new SizeRange(1, 1));
    }

    private static Optional<SizeRange> range(Node.Scalar scalar) {
        Matcher matcher = RANGE.matcher(scalar.text());
        if (!matcher.matches()) {
            return scalar.whole().flatMap(number -> range(number, number));
        }
        return range(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private static Optional<SizeRange> range(long min, long max) {
        return min < 1 || max < min || max > MOST ? Optional.empty() : Optional.of(new SizeRange((int) min, (int) max));
    }

    /** Not empty; left out it is. */
    List<Node> list(String key) {
        return list(key, Integer.MAX_VALUE);
    }

    /** Not empty; left out it is. One that is too long is read all the same. */
    List<Node> list(String key, int most) {
        Optional<Node> list = node(key);
        if (list.isPresent()
                && list.get() instanceof Node.Sequence sequence
                && !sequence.items().isEmpty()) {
            int length = sequence.items().size();
            if (length > most) {
                problems.add(sequence.place(), "a list of " + length, "at most " + most + " entries");
            }
            return sequence.items();
        }
        list.ifPresent(value -> problem(value, "a list with at least one entry"));
        return List.of();
    }

    /** Not empty, and the keys are names; left out it is. */
    Map<String, Node> mapping(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent()
                && node.get() instanceof Node.Mapping mapping
                && !mapping.entries().isEmpty()) {
            mapping.entries().forEach(this::checkName);
            return mapping.entries();
        }
        node.ifPresent(value -> problem(value, "a mapping with at least one entry"));
        return Map.of();
    }

    private void checkName(String key, Node value) {
        if (!Names.isName(key)) {
            problems.add(value.place(), "the key '%s'".formatted(Problem.shortened(key)), Names.ALLOWED);
        }
    }

    /** Texts, each once. */
    List<String> texts(String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (Node item : list(key)) {
            text(item).filter(text -> !texts.add(text)).ifPresent(again -> problem(item, "each once in this list"));
        }
        return List.copyOf(texts);
    }
}
