package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a manager says of itself. */
final class OpenApi {
    private final JsonNode document;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    OpenApi(JsonNode document) {
        this.document = document;
    }

    /** Every answer that is described, as {@code METHOD path status}. */
    Set<String> answers() {
        Set<String> all = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> operation
                                .getValue()
                                .get("responses")
                                .propertyNames()
                                .forEach(status -> all.add("%s %s %s"
                                        .formatted(
                                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), status)))));
        return all;
    }

    /** Those that were given. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /** Those that another manager with the same description gave. */
    void addSeen(OpenApi other) {
        seen.addAll(other.seen);
    }

    void check(String method, String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        check(method, path, Integer.toString(answer.statusCode()), type, answer.body());
    }

    void check(String method, String path, String status, String type, String body) {
        String template = template(path);
        String name = "%s %s %s".formatted(method, template, status);
        JsonNode response = resolved(document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status));
        assertThat(response.isMissingNode())
                .as("%s is undocumented: %s", name, body)
                .isFalse();
        checkContent(name, response, type.replaceFirst(";.*", ""), body);
        seen.add(name);
    }

    private void checkContent(String name, JsonNode response, String type, String body) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(body).as(name).isEmpty();
            return;
        }
        assertThat(content.propertyNames()).as(name).contains(type);
        if (type.endsWith("json")) {
            assertThat(problems(content.path(type).path("schema"), body))
                    .as("%s: %s", name, body)
                    .isEmpty();
        }
    }

    private List<?> problems(JsonNode schema, String body) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.set("components", document.get("components"));
        root.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private String template(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        return document.get("paths").propertyNames().stream()
                .filter(template -> template.equals(bare))
                .findFirst()
                .or(() -> document.get("paths").propertyNames().stream()
                        .filter(template -> Pattern.matches(template.replaceAll("\\{\\w+}", "[^/]+"), bare))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(path + " is undocumented"));
    }
}
