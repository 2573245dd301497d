package bingosim.request;

import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that was refused, or what else came to the queue of requests.
 *
 * @param refusedAt by the broker's clock, if it says so
 * @param reason in the broker's words, empty if it says none; what the worker said is in the worker's log
 * @param bytes how long it is
 * @param beginning without what could disturb a terminal
 */
public record DeadLetter(Optional<Instant> refusedAt, String reason, int bytes, String beginning) {
    private static final String REASON = "x-first-death-reason";
    private static final String DEATHS = "x-death";

    static DeadLetter of(GetResponse message) {
        Map<String, Object> headers =
                Optional.ofNullable(message.getProps().getHeaders()).orElse(Map.of());
        String reason =
                Optional.ofNullable(headers.get(REASON)).map(Object::toString).orElse("");
        return new DeadLetter(
                refusedAt(headers.get(DEATHS)),
                RequestConverter.shown(reason.getBytes(StandardCharsets.ISO_8859_1)),
                message.getBody().length,
                RequestConverter.shown(message.getBody()));
    }

    /** Anybody can send such a header, with anything in it. */
    private static Optional<Instant> refusedAt(@Nullable Object deaths) {
        return deaths instanceof List<?> list
                        && !list.isEmpty()
                        && list.get(0) instanceof Map<?, ?> last
                        && last.get("time") instanceof Date time
                ? Optional.of(time.toInstant())
                : Optional.empty();
    }
}
