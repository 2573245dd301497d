package bingosim.oldprotocol;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some runs to simulate.
 *
 * @param ids of them, if nothing else is said
 * @param rows of them in an enriched message, else empty
 */
record RunMessage(List<UUID> ids, List<RunRow> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    static RunMessage of(List<RunRow> rows, boolean isEnriched) {
        return isEnriched
                ? new RunMessage(List.of(), rows)
                : new RunMessage(rows.stream().map(RunRow::id).toList(), List.of());
    }

    List<UUID> runIds() {
        return rows.isEmpty() ? ids : rows.stream().map(RunRow::id).toList();
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static RunMessage parse(byte[] bytes) {
        return JSON.readValue(bytes, RunMessage.class);
    }
}
