package bingosim.request;

import java.nio.charset.StandardCharsets;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.support.converter.MessageConversionException;
import org.springframework.amqp.support.converter.MessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests as JSON: {@code {"version":1,"batch":12,"partition":7,"stepExecution":4711}}. Reads nothing else, least of all
 * serialised Java objects. Fields may be added without a new version; a reader ignores those it does not know.
 */
final class RequestConverter implements MessageConverter {
    static final int VERSION = 1;

    private static final int LONGEST_SHOWN = 80;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Version(int version) {}

    private record Body(int version, long batch, int partition, long stepExecution) {}

    @Override
    public Message toMessage(Object request, MessageProperties properties) {
        if (!(request instanceof PartitionRequest it)) {
            throw new MessageConversionException("not a request: " + request.getClass());
        }
        return MessageBuilder.withBody(
                        JSON.writeValueAsBytes(new Body(VERSION, it.batchId(), it.partition(), it.stepExecutionId())))
                .andProperties(properties)
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .build();
    }

    /** @throws MessageConversionException if it is none, or of a version that this one cannot read */
    @Override
    public PartitionRequest fromMessage(Message message) {
        int version = read(message, Version.class).version();
        if (version != VERSION) {
            throw new MessageConversionException(
                    "request of version %d, this worker reads version %d: %s; start workers of the manager's version"
                            .formatted(version, VERSION, shown(message.getBody())));
        }
        Body body = read(message, Body.class);
        try {
            return new PartitionRequest(body.batch(), body.partition(), body.stepExecution());
        } catch (IllegalArgumentException e) {
            throw new MessageConversionException("not a request: " + e.getMessage(), e);
        }
    }

    private static <T> T read(Message message, Class<T> type) {
        try {
            T read = JSON.readValue(message.getBody(), type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new MessageConversionException(notARequest(message), e);
        }
        throw new MessageConversionException(notARequest(message));
    }

    private static String notARequest(Message message) {
        return "not a request: %d bytes beginning with '%s'"
                .formatted(message.getBody().length, shown(message.getBody()));
    }

    /** The beginning, without what could disturb a log or a terminal. */
    static String shown(byte[] body) {
        return new String(body, 0, Math.min(body.length, LONGEST_SHOWN), StandardCharsets.ISO_8859_1)
                .replaceAll("[^ -~]", ".");
    }
}
