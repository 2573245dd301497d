package bingosim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML token by token, so that nothing is converted, a key that is there twice is noticed, and nothing grows: anchors
 * and aliases, with which a small file can stand for a huge one, are refused.
 */
final class YamlTree {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final String name;
    private final List<Problem> problems;
    private final YAMLParser parser;

    private YamlTree(String name, YAMLParser parser, List<Problem> problems) {
        this.name = name;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * @param problems gets keys that are there twice
     * @throws InvalidScenarioException if it is no YAML, or none that we read
     */
    static Node read(String name, String text, List<Problem> problems) {
        try (var parser = (YAMLParser) MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                throw InvalidScenarioException.notReadable(name, "it is empty");
            }
            Node root = new YamlTree(name, parser, problems).node("");
            if (parser.nextToken() != null) {
                throw InvalidScenarioException.notReadable(name, "it has more than one document");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            String what = e.getOriginalMessage()
                    .lines()
                    .map(String::strip)
                    .findFirst()
                    .orElse("no YAML");
            throw InvalidScenarioException.notReadable(name, where + what);
        }
    }

    private Node node(String path) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw InvalidScenarioException.notReadable(
                    name,
                    "line %d: anchors (&) and aliases (*) are not allowed; write the value out"
                            .formatted(parser.currentTokenLocation().getLineNr()));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(path);
            case START_ARRAY -> sequence(path);
            default -> new Node.Scalar(path, token == JsonToken.VALUE_NULL ? "" : parser.getString());
        };
    }

    private Node mapping(String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String below = path.isEmpty() ? key : path + "." + key;
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            Node value = node(below);
            if (entries.putIfAbsent(key, value) != null) {
                problems.add(new Problem(below, "the key again in line %d".formatted(line), "each key once"));
            }
        }
        return new Node.Mapping(path, entries);
    }

    private Node sequence(String path) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node("%s[%d]".formatted(path, items.size())));
        }
        return new Node.Sequence(path, items);
    }
}
