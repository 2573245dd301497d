package bingosim.scenario;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema that editors use. */
final class ScenarioSchema {
    private static final Schema SCHEMA = schema();

    private ScenarioSchema() {}

    static boolean accepts(String text) {
        return SCHEMA.validate(text, text.startsWith("{") ? InputFormat.JSON : InputFormat.YAML)
                .isEmpty();
    }

    private static Schema schema() {
        try (InputStream in = ScenarioFiles.class.getResourceAsStream("/scenario.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
