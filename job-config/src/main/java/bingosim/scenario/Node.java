package bingosim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML file as it is written: scalars are text, whatever they look like. Paths say where in the file a node is. */
sealed interface Node {

    String path();

    /** What it is, for messages. */
    String description();

    record Scalar(String path, String text) implements Node {
        @Override
        public String description() {
            return text.isEmpty()
                    ? "nothing"
                    : "'%s'".formatted(text.length() > 80 ? text.substring(0, 77) + "..." : text);
        }
    }

    record Sequence(String path, List<Node> items) implements Node {
        @Override
        public String description() {
            return "a list";
        }
    }

    record Mapping(String path, Map<String, Node> entries) implements Node {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }
}
