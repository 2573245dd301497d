package bingosim.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.support.converter.MessageConversionException;

class RequestConverterTest {
    private final RequestConverter converter = new RequestConverter();

    private static Message message(byte[] body) {
        return new Message(body, new MessageProperties());
    }

    private static Message message(String body) {
        return message(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void requestIsASmallJsonObject() {
        Message message = converter.toMessage(new PartitionRequest(12, 7, 4711), new MessageProperties());

        assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":1,\"batch\":12,\"partition\":7,\"stepExecution\":4711}");
        assertThat(message.getMessageProperties().getContentType()).isEqualTo("application/json");
        assertThat(converter.fromMessage(message)).isEqualTo(new PartitionRequest(12, 7, 4711));
    }

    @Test
    void fieldsOfALaterManagerAreIgnored() {
        assertThat(converter.fromMessage(
                        message("{\"version\":1,\"batch\":1,\"partition\":2,\"stepExecution\":3,\"colour\":\"red\"}")))
                .isEqualTo(new PartitionRequest(1, 2, 3));
    }

    @Test
    void anotherVersionIsRefusedByItsNumberWhateverElseItSays() {
        assertThatThrownBy(() -> converter.fromMessage(message("{\"version\":99,\"ranges\":[]}")))
                .isInstanceOf(MessageConversionException.class)
                .hasMessageContainingAll("version 99", "reads version 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"version\":1}",
                "{\"version\":1,\"batch\":1,\"partition\":2}",
                "{\"version\":1,\"batch\":0,\"partition\":2,\"stepExecution\":3}",
                "{\"version\":1,\"batch\":1,\"partition\":-2,\"stepExecution\":3}",
                "{\"version\":1,\"batch\":null,\"partition\":2,\"stepExecution\":3}",
                "{\"version\":1,\"batch\":\"x\",\"partition\":2,\"stepExecution\":3}",
            })
    void garbageIsNoRequest(String body) {
        assertThatThrownBy(() -> converter.fromMessage(message(body)))
                .isInstanceOf(MessageConversionException.class)
                .hasMessageContaining("not a request");
    }

    @Test
    void serialisedObjectIsNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("gadget")));
        }
        Message message = message(bytes.toByteArray());
        message.getMessageProperties().setContentType(MessageProperties.CONTENT_TYPE_SERIALIZED_OBJECT);

        assertThatThrownBy(() -> converter.fromMessage(message))
                .isInstanceOf(MessageConversionException.class)
                .hasMessageContaining("not a request");
    }
}
