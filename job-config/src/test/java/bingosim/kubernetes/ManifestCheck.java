package bingosim.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a cluster would refuse in a resource: by Kubernetes' own model of it, and by a schema of what we use of KEDA. */
final class ManifestCheck {
    private static final Map<String, Model<?>> MODELS = Map.of(
            "apps/v1 Deployment", V1Deployment::fromJson,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::fromJson,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
            "v1 Service", V1Service::fromJson);
    private static final String KEDA = "keda.sh/v1alpha1 ";
    private static final Schema KEDA_SCHEMA = kedaSchema();

    private interface Model<T> {
        T read(String json) throws IOException;
    }

    private ManifestCheck() {}

    static List<String> problems(Map<String, ?> resource) {
        String kind = "%s %s".formatted(resource.get("apiVersion"), resource.get("kind"));
        JsonElement json = new Gson().toJsonTree(resource);
        if (kind.startsWith(KEDA)) {
            return KEDA_SCHEMA.validate(json.toString(), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
        Model<?> model = MODELS.get(kind);
        return model == null
                ? List.of("no model of " + kind)
                : problem(model, json).stream().toList();
    }

    /**
     * The model refuses unknown fields and missing ones. A value of another type it may read as something else, and it adds
     * empty lists.
     */
    private static Optional<String> problem(Model<?> model, JsonElement json) {
        try {
            Object resource = model.read(json.toString());
            JsonElement understood = JsonParser.parseString(
                    resource.getClass().getMethod("toJson").invoke(resource).toString());
            return withoutEmpty(understood).equals(withoutEmpty(json))
                    ? Optional.empty()
                    : Optional.of("understood as %s instead of %s".formatted(understood, json));
        } catch (IOException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonElement withoutEmpty(JsonElement json) {
        if (json.isJsonArray()) {
            var array = new JsonArray();
            json.getAsJsonArray().forEach(each -> array.add(withoutEmpty(each)));
            return array;
        }
        if (json.isJsonObject()) {
            var object = new JsonObject();
            json.getAsJsonObject().asMap().forEach((name, value) -> {
                JsonElement rest = withoutEmpty(value);
                if (!isEmpty(rest)) {
                    object.add(name, rest);
                }
            });
            return object;
        }
        return json;
    }

    private static boolean isEmpty(JsonElement json) {
        return json.isJsonArray() && json.getAsJsonArray().isEmpty()
                || json.isJsonObject() && json.getAsJsonObject().isEmpty();
    }

    private static Schema kedaSchema() {
        try (InputStream in = ManifestCheck.class.getResourceAsStream("keda.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
