package bingosim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes variants of a scenario from texts such as {@code teams[0].strategy:Greedy,RowUnlocking}, without playing any. */
public final class Variants {
    static final int MOST = 100;

    private Variants() {}

    /**
     * All combinations of the values of all fields, those of the last field changing fastest.
     *
     * @param vary a field each, with its values
     * @throws InvalidScenarioException naming everything that is wrong with the scenario, the fields and the variants
     */
    public static List<Variant> of(ScenarioSource source, List<String> vary) {
        source.parse();
        var problems = new Problems();
        Node root = YamlTree.read(source.name(), source.text(), problems);
        List<VariedField> fields = vary.stream()
                .map(text -> VariedField.read(text, root, problems))
                .flatMap(field -> field.stream())
                .toList();
        requireDifferentFields(fields, problems);
        if (!problems.isEmpty()) {
            throw InvalidScenarioException.of(source.name(), problems);
        }
        requireFew(source.name(), fields);
        List<Variant> variants = combinations(fields).stream()
                .map(values -> variant(source, values))
                .toList();
        requirePlayable(variants);
        return variants;
    }

    private static void requireDifferentFields(List<VariedField> fields, Problems problems) {
        for (int later = 1; later < fields.size(); later++) {
            for (VariedField earlier : fields.subList(0, later)) {
                if (fields.get(later).overlaps(earlier)) {
                    problems.add(
                            fields.get(later).path(), "a field that vary=" + earlier.path() + " sets too", "each once");
                }
            }
        }
    }

    private static void requireFew(String name, List<VariedField> fields) {
        long variants = 1;
        for (VariedField field : fields) {
            variants *= field.values().size();
            if (variants > MOST) {
                throw InvalidScenarioException.tooManyVariants(name, variants, MOST);
            }
        }
        if (variants == 1) {
            throw InvalidScenarioException.oneVariant(name);
        }
    }

    private static List<List<FieldValue>> combinations(List<VariedField> fields) {
        List<List<FieldValue>> combinations = List.of(List.of());
        for (VariedField field : fields) {
            combinations = combinations.stream()
                    .flatMap(before -> field.values().stream().map(value -> with(before, new FieldValue(field, value))))
                    .toList();
        }
        return combinations;
    }

    private static List<FieldValue> with(List<FieldValue> before, FieldValue next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    private static Variant variant(ScenarioSource source, List<FieldValue> values) {
        String setting = values.stream().map(FieldValue::toString).collect(Collectors.joining(", "));
        String label = values.stream().map(FieldValue::label).collect(Collectors.joining("-"));
        return new Variant(
                setting,
                label,
                new ScenarioSource("%s with %s".formatted(source.name(), setting), Edit.apply(source.text(), values)));
    }

    private static void requirePlayable(List<Variant> variants) {
        List<InvalidScenarioException> invalid = new ArrayList<>();
        for (Variant variant : variants) {
            try {
                variant.source().parse();
            } catch (InvalidScenarioException e) {
                invalid.add(e);
            }
        }
        if (!invalid.isEmpty()) {
            throw InvalidScenarioException.ofAll(invalid);
        }
    }

    /** One of the values of a field. */
    record FieldValue(VariedField field, Node.Scalar value) {
        String label() {
            String plain = value.text().replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^-|-$", "");
            return plain.isEmpty() ? "none" : plain;
        }

        @Override
        public String toString() {
            return "%s=%s".formatted(field.path(), value.text());
        }
    }

    /** New text in place of a scalar. */
    private record Edit(int from, int to, String text) {

        static Edit of(Node.Scalar place, Node.Scalar value, String file) {
            int from = file.offsetByCodePoints(0, place.from());
            int to = file.offsetByCodePoints(from, place.to() - place.from());
            boolean isBlock = from < to && (file.charAt(from) == '|' || file.charAt(from) == '>');
            return new Edit(from, to, (from == to ? " " : "") + VariedField.written(value) + (isBlock ? "\n" : ""));
        }

        /** From the end to the beginning, so that what is before an edit stays where it is. */
        static String apply(String file, List<FieldValue> values) {
            var edited = new StringBuilder(file);
            values.stream()
                    .flatMap(each -> each.field().places().stream().map(place -> of(place, each.value(), file)))
                    .sorted((a, b) -> Integer.compare(b.from, a.from))
                    .forEach(edit -> edited.replace(edit.from, edit.to, edit.text));
            return edited.toString();
        }
    }
}
