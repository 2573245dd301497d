package bingosim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML file as it is written: scalars are text, whatever they look like. */
sealed interface Node {

    Place place();

    /** What it is, for messages. */
    String description();

    /**
     * @param isQuoted whether it cannot be anything but text, since it is in quotes or a block
     * @param from where it begins in the file, in characters of Unicode
     * @param to where it ends
     */
    record Scalar(Place place, String text, boolean isQuoted, int from, int to) implements Node {

        Optional<Long> whole() {
            return isQuoted ? Optional.empty() : Numbers.whole(text);
        }

        Optional<Boolean> truth() {
            return isQuoted || !isTruth() ? Optional.empty() : Optional.of(Boolean.valueOf(text));
        }

        private boolean isTruth() {
            return text.equals("true") || text.equals("false");
        }

        @Override
        public String description() {
            boolean isTextByQuotes =
                    isQuoted && (isTruth() || Numbers.whole(text).isPresent());
            return text.isEmpty() ? "nothing" : "'" + Problem.shortened(text) + (isTextByQuotes ? "' in quotes" : "'");
        }
    }

    /** What would stand for another node. It is refused wherever it is read: with aliases a small file can mean a huge one. */
    record Alias(Place place, String anchor) implements Node {
        @Override
        public String description() {
            return "the alias *%s (aliases are not allowed, write the value out)".formatted(Problem.shortened(anchor));
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String description() {
            return "a list";
        }
    }

    record Mapping(Place place, Map<String, Node> entries) implements Node {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }
}
