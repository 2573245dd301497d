package bingosim.http;

import bingosim.job.BatchParameters;
import bingosim.job.InvalidParametersException;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import bingosim.spelling.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Job parameters as one JSON object: each a text or a whole number. A scenario is the name of one that comes along, or the text
 * of a file; no path is ever read.
 *
 * @param source of the scenario, if one is named or its text is there
 */
record LaunchRequest(BatchParameters parameters, Optional<ScenarioSource> source) {
    static final String SCENARIO_TEXT = "scenarioText";

    /** Room for the largest scenario, with what JSON adds to its lines, and little more. */
    private static final int MOST_BYTES = 2 * ScenarioFiles.MOST_BYTES;

    private static final int MOST_FIELDS = 20;

    private static final String BODY = "body";
    private static final String SCENARIO = "scenario";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads the body of a request.
     *
     * @throws InvalidParametersException naming every field that is wrong
     */
    static LaunchRequest read(InputStream body) {
        return of(fields(bytes(body)));
    }

    /**
     * Reads what may change when a batch goes on; nothing at all will do.
     *
     * @param batch that goes on
     */
    static LaunchRequest readForRestart(InputStream body, String batch) {
        byte[] bytes = bytes(body);
        Map<String, String> fields = bytes.length == 0 ? new HashMap<>() : fields(bytes);
        if (!fields.getOrDefault("batch", batch).equals(batch)) {
            throw wrong("batch", "batch=%s is not the one that the path names".formatted(fields.get("batch")));
        }
        if (fields.containsKey(SCENARIO_TEXT)) {
            throw wrong(SCENARIO_TEXT, "the scenario of a batch cannot change; leave it out");
        }
        fields.put("batch", batch);
        return of(fields);
    }

    private static LaunchRequest of(Map<String, String> fields) {
        Optional<String> text = Optional.ofNullable(fields.remove(SCENARIO_TEXT));
        Optional<String> name = Optional.ofNullable(fields.get(SCENARIO));
        if (text.isPresent() && name.isPresent()) {
            throw wrong(SCENARIO_TEXT, "give scenario or scenarioText, not both");
        }
        name.ifPresent(LaunchRequest::requireBundled);
        return new LaunchRequest(
                BatchParameters.parse(fields),
                text.map(yaml -> ScenarioFiles.ofText(SCENARIO_TEXT, yaml)).or(() -> name.map(ScenarioFiles::find)));
    }

    private static void requireBundled(String name) {
        if (!ScenarioFiles.bundled().contains(name)) {
            throw wrong(
                    SCENARIO,
                    "scenario: there is none of that name%s: allowed is one of %s; send the text of another one as scenarioText"
                            .formatted(
                                    Nearest.hint(name, ScenarioFiles.bundled()),
                                    String.join(", ", ScenarioFiles.bundled())));
        }
    }

    private static byte[] bytes(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw wrong(BODY, "the body could not be read to its end");
        }
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    String.format(Locale.ROOT, "the body may have %,d bytes; this one has more", MOST_BYTES));
        }
        return bytes;
    }

    private static Map<String, String> fields(byte[] bytes) {
        JsonNode object = tree(bytes);
        if (!object.isObject()) {
            throw wrong(BODY, "the body is no JSON object: send {\"scenario\": ..., \"runs\": ...}");
        }
        if (object.size() > MOST_FIELDS) {
            throw wrong(BODY, "the body has %d fields, more than there are job parameters".formatted(object.size()));
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isString() || field.getValue().isIntegralNumber()) {
                texts.put(field.getKey(), field.getValue().asString());
            } else {
                problems.put(field.getKey(), "%s: allowed is a text or a whole number".formatted(field.getKey()));
            }
        });
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
        return texts;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw wrong(BODY, "the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static InvalidParametersException wrong(String field, String problem) {
        return InvalidParametersException.of(Map.of(field, problem));
    }
}
