package bingosim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a scenario file that gets one value after the other.
 *
 * @param path as it was typed
 * @param places where it is in the file: several if the path says so
 */
record VariedField(String path, List<Node.Scalar> places, List<Node.Scalar> values) {
    private static final Pattern ITEM = Pattern.compile("\\[(\\d{1,9}|\\*)\\](.*)", Pattern.DOTALL);
    private static final Pattern ANY_KEY = Pattern.compile("\\*(?=$|[.\\[])(.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^,\"'][^,]*)(,|$)");
    private static final Pattern PLAIN = Pattern.compile("[\\w.+/-]*\\w[\\w.+/-]*( [\\w.+/-]+)*");
    private static final int MOST_NAMED = 20;

    VariedField {
        places = List.copyOf(places);
        values = List.copyOf(values);
    }

    /** @return empty if it is none, and the problems say why */
    static Optional<VariedField> read(String text, Node root, Problems problems) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            problems.add(
                    "vary=" + text,
                    "no colon behind a field",
                    "FIELD:VALUE,VALUE, such as teams[0].strategy:Greedy,RowUnlocking");
            return Optional.empty();
        }
        String path = text.substring(0, colon);
        int before = problems.count();
        List<Node.Scalar> places = new ArrayList<>();
        find(root, path, places, problems);
        if (places.isEmpty() && problems.count() == before) {
            problems.add(path, "nothing", "a field that is in the file");
        }
        List<Node.Scalar> values = values(path, text.substring(colon + 1), problems);
        return problems.count() > before ? Optional.empty() : Optional.of(new VariedField(path, places, values));
    }

    boolean overlaps(VariedField other) {
        return places.stream().anyMatch(place -> other.places.stream().anyMatch(each -> each.from() == place.from()));
    }

    /** @param rest of the path, below the node */
    private static void find(Node node, String rest, List<Node.Scalar> found, Problems problems) {
        if (node instanceof Node.Mapping mapping && !rest.isEmpty()) {
            findInMapping(mapping, rest.startsWith(".") ? rest.substring(1) : rest, found, problems);
        } else if (node instanceof Node.Sequence sequence && !rest.isEmpty()) {
            findInSequence(sequence, rest, found, problems);
        } else if (node instanceof Node.Scalar scalar && rest.isEmpty()) {
            found.add(scalar);
        } else if (rest.isEmpty()) {
            problems.add(node.place(), node.description(), "a field with a single value; name one that is below it");
        } else {
            problems.add(node.place() + rest, node.description() + " at " + node.place(), "nothing below that");
        }
    }

    /** Keys have dots in them, so that the longest key wins that the path goes on with. */
    private static void findInMapping(Node.Mapping mapping, String rest, List<Node.Scalar> found, Problems problems) {
        Matcher any = ANY_KEY.matcher(rest);
        if (any.matches()) {
            mapping.entries().values().forEach(entry -> find(entry, any.group(1), found, problems));
            return;
        }
        Optional<Map.Entry<String, Node>> entry = mapping.entries().entrySet().stream()
                .filter(each -> goesOnWith(each.getKey(), rest))
                .max(Comparator.comparingInt(each -> each.getKey().length()));
        if (entry.isPresent()) {
            find(entry.get().getValue(), rest.substring(entry.get().getKey().length()), found, problems);
        } else {
            Set<String> keys = mapping.entries().keySet();
            String word = List.of(rest, rest.replaceFirst("(?s)[.\\[].*", "")).stream()
                    .filter(typed -> !problems.hint(typed, keys).isEmpty())
                    .findFirst()
                    .orElse(rest.replaceFirst("(?s)[.\\[].*", ""));
            problems.add(mapping.place().key(word), "no such field" + problems.hint(word, keys), named(keys));
        }
    }

    private static boolean goesOnWith(String key, String rest) {
        return rest.startsWith(key) && (rest.length() == key.length() || ".[".indexOf(rest.charAt(key.length())) >= 0);
    }

    private static String named(Set<String> keys) {
        String first = String.join(", ", keys.stream().limit(MOST_NAMED).toList());
        return keys.size() > MOST_NAMED ? first + " and %d more".formatted(keys.size() - MOST_NAMED) : first;
    }

    private static void findInSequence(
            Node.Sequence sequence, String rest, List<Node.Scalar> found, Problems problems) {
        Matcher item = ITEM.matcher(rest);
        int last = sequence.items().size() - 1;
        if (!item.matches()) {
            problems.add(
                    sequence.place() + rest, "a list at " + sequence.place(), "[0] to [%d] or [*]".formatted(last));
        } else if (item.group(1).equals("*")) {
            sequence.items().forEach(each -> find(each, item.group(2), found, problems));
        } else if (Integer.parseInt(item.group(1)) > last) {
            problems.add(
                    sequence.place() + "[" + item.group(1) + "]",
                    "a list of %d".formatted(last + 1),
                    "[0] to [%d] or [*]".formatted(last));
        } else {
            find(sequence.items().get(Integer.parseInt(item.group(1))), item.group(2), found, problems);
        }
    }

    private static List<Node.Scalar> values(String path, String text, Problems problems) {
        List<Node.Scalar> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher value = VALUE.matcher(text);
        int end = 0;
        while (value.find() && value.start() == end && end < text.length()) {
            end = value.end();
            scalar(path, value.group(1), problems).ifPresent(scalar -> {
                if (!seen.add(scalar.text())) {
                    problems.add(path, scalar.description() + " twice", "each value once");
                }
                values.add(scalar);
            });
        }
        if (end < text.length() || text.isEmpty() || text.endsWith(",")) {
            problems.add(
                    path,
                    text.isEmpty() ? "no value" : "'" + Problem.shortened(text) + "'",
                    "values separated by commas; those with a comma in them in quotes");
        }
        return values;
    }

    private static Optional<Node.Scalar> scalar(String path, String text, Problems problems) {
        try {
            var ofValue = new Problems();
            if (YamlTree.read(path, text, ofValue) instanceof Node.Scalar scalar && ofValue.isEmpty()) {
                return Optional.of(scalar);
            }
        } catch (InvalidScenarioException e) {
            // Said like any other value that is none.
        }
        problems.add(path, "'" + Problem.shortened(text) + "'", "a single value; put it in quotes if it is a text");
        return Optional.empty();
    }

    /** As it is written into the file: a text that could mean something else is put in quotes. */
    static String written(Node.Scalar value) {
        boolean isPlain = !value.isQuoted() && PLAIN.matcher(value.text()).matches();
        return isPlain ? value.text() : quoted(value.text());
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (each < ' ') {
                quoted.append("\\x%02x".formatted(each));
            } else {
                quoted.appendCodePoint(each);
            }
        });
        return quoted.append('"').toString();
    }
}
