package bingosim.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as one JSON object: the records as they are, each block with its kind in front. */
final class JsonWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Block.class, KindInFront.class)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonWriter() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
        @JsonSubTypes.Type(value = Chart.class, name = "chart"),
        @JsonSubTypes.Type(value = HeatMap.class, name = "heatMap")
    })
    private interface KindInFront {}

    /** Ends with a line break. */
    static String write(Report report) {
        return MAPPER.writeValueAsString(report) + "\n";
    }

    /** For the inside of a script element, which must not contain its own end. */
    static String writeForScript(Chart chart) {
        return MAPPER.writer()
                .without(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(chart)
                .replace("<", "\\u003c");
    }
}
