package bingosim.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of enum constants as people write them: in lower case. */
final class Label {
    private Label() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E of(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Label::of).toList();
    }
}
