package bingosim.oldprotocol;

import bingosim.connection.RabbitAddress;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The queue of all messages, deleted when closed. */
final class OldQueue implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String name;

    private OldQueue(Connection connection, Channel channel, String name) {
        this.connection = connection;
        this.channel = channel;
        this.name = name;
    }

    static OldQueue create(RabbitAddress rabbitmq, String name) {
        rabbitmq.requireUsable();
        try {
            Connection connection = rabbitmq.clientFactory().newConnection(name);
            Channel channel = connection.createChannel();
            channel.queueDeclare(name, true, false, false, Map.of());
            channel.queuePurge(name);
            return new OldQueue(connection, channel, name);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("queue %s cannot be made".formatted(name), e);
        }
    }

    long consumers() throws IOException {
        return channel.consumerCount(name);
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            channel.queueDelete(name);
        }
    }
}
