package bingosim.request;

import bingosim.connection.RabbitAddress;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * The requests that were refused, over a connection of its own that needs no database. What is taken here and not ended, because
 * this process is killed, goes back to its place.
 */
public final class DeadLetters implements AutoCloseable {
    private final CachingConnectionFactory connections;
    private final RabbitTemplate template;
    private final AmqpAdmin admin;
    private final RequestQueue queue;

    private DeadLetters(CachingConnectionFactory connections, RequestQueue queue) {
        this.connections = connections;
        this.queue = queue;
        template = new RabbitTemplate(connections);
        template.setMandatory(true);
        admin = new RabbitAdmin(connections);
    }

    public static DeadLetters open(RabbitAddress broker, RequestQueue queue) {
        var connections = new CachingConnectionFactory(broker.clientFactory());
        connections.setConnectionNameStrategy(factory -> "bingosim dead letters");
        connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        return new DeadLetters(connections, queue);
    }

    public RequestQueue queue() {
        return queue;
    }

    /** How many there are, without those that another process is looking at; none if there is no such queue yet. */
    public long count() {
        return Optional.ofNullable(admin.getQueueInfo(queue.deadLetters()))
                .map(QueueInformation::getMessageCount)
                .orElse(0L);
    }

    /** The oldest, which stay where they are. */
    public List<DeadLetter> look(long most) {
        return take(most, (channel, tag) -> channel.basicNack(tag, false, true));
    }

    /** Deletes the oldest, none that comes meanwhile. */
    public List<DeadLetter> discard(long most) {
        return take(most, (channel, tag) -> channel.basicAck(tag, false));
    }

    private interface Ending {
        void of(Channel channel, long tag) throws IOException;
    }

    private List<DeadLetter> take(long most, Ending ending) {
        long present = Math.min(most, count());
        return template.execute(channel -> {
            Map<Long, DeadLetter> taken = new LinkedHashMap<>();
            while (taken.size() < present) {
                GetResponse message = channel.basicGet(queue.deadLetters(), false);
                if (message == null) {
                    break;
                }
                taken.put(message.getEnvelope().getDeliveryTag(), DeadLetter.of(message));
            }
            // One by one: of several at once, Qpid gives back the last only.
            for (long tag : taken.keySet()) {
                ending.of(channel, tag);
            }
            if (present > 0) {
                settle(channel);
            }
            return List.copyOf(taken.values());
        });
    }

    /**
     * Sends the oldest to the workers again, none that comes back meanwhile. Each is acknowledged when the broker has confirmed
     * it among the requests: killed in between, it is there twice, which does no harm.
     *
     * @return how many; the next is one that the broker did not take, if there are any left of those
     */
    public long redeliver(long most) {
        long present = Math.min(most, count());
        return template.execute(channel -> {
            long redelivered = 0;
            while (redelivered < present && redeliverNext(channel)) {
                redelivered++;
            }
            if (present > 0) {
                settle(channel);
            }
            return redelivered;
        });
    }

    private boolean redeliverNext(Channel channel) throws IOException, InterruptedException {
        GetResponse message = channel.basicGet(queue.deadLetters(), false);
        if (message == null) {
            return false;
        }
        long tag = message.getEnvelope().getDeliveryTag();
        if (!isTaken(message)) {
            channel.basicNack(tag, false, true);
            return false;
        }
        channel.basicAck(tag, false);
        return true;
    }

    /** The broker does not answer what ends a message; but what it answers on this channel after that has seen it. */
    private void settle(Channel channel) throws IOException {
        channel.messageCount(queue.deadLetters());
    }

    /** Without its headers, which tell how it died. */
    private boolean isTaken(GetResponse message) throws InterruptedException {
        Message request = MessageBuilder.withBody(message.getBody())
                .setContentType(message.getProps().getContentType())
                .build();
        var confirmation = new CorrelationData(UUID.randomUUID().toString());
        template.send("", queue.name(), request, confirmation);
        return RequestSender.isConfirmed(confirmation, RequestSender.PATIENCE.toNanos());
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
