package bingosim.testkit;

import bingosim.schema.ContainerEngine;
import bingosim.simulation.Simulator;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A queue of requests on a real AMQP broker for one test or test class, deleted when closed.
 *
 * <p>The broker is the first that there is, and is shared by all tests of a JVM:
 *
 * <ol>
 *   <li>the one named in {@code BINGOSIM_TEST_RABBITMQ}, such as {@code amqp://guest:guest@127.0.0.1:5672}
 *   <li>a container of the image in {@code BINGOSIM_TEST_RABBITMQ_IMAGE}, by default {@code rabbitmq:4}
 *   <li>an embedded one, which has no dead letters
 * </ol>
 *
 * @param hasDeadLetters whether requests that are refused come to another queue
 */
public record TestBroker(String url, String queue, boolean hasDeadLetters) implements AutoCloseable {
    private static final String DEFAULT_IMAGE = "rabbitmq:4";

    /** Of this JVM, started by whichever test asks first. */
    private static final class Started {
        static final TestBroker BROKER = start();
    }

    public static TestBroker create() {
        return new TestBroker(Started.BROKER.url, "bingosim.test." + UUID.randomUUID(), Started.BROKER.hasDeadLetters);
    }

    private static TestBroker start() {
        Optional<String> named =
                Optional.ofNullable(System.getenv("BINGOSIM_TEST_RABBITMQ")).filter(url -> !url.isBlank());
        if (named.isPresent()) {
            say("the RabbitMQ of BINGOSIM_TEST_RABBITMQ");
            return new TestBroker(named.get(), "", true);
        }
        if (ContainerEngine.find().isPresent()) {
            return container();
        }
        say("an embedded Qpid (no container engine answers)");
        return new TestBroker(EmbeddedBroker.start(), "", false);
    }

    private static TestBroker container() {
        String image = Optional.ofNullable(System.getenv("BINGOSIM_TEST_RABBITMQ_IMAGE"))
                .orElse(DEFAULT_IMAGE);
        say("a container of " + image);
        RabbitMQContainer container =
                new RabbitMQContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rabbitmq"));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-rabbitmq-stop"));
        String url = "amqp://%s:%s@%s:%d"
                .formatted(
                        container.getAdminUsername(),
                        container.getAdminPassword(),
                        container.getHost(),
                        container.getAmqpPort());
        return new TestBroker(url, "", true);
    }

    private static void say(String broker) {
        System.out.println("integration tests use " + broker);
    }

    private String requests() {
        return "%s.engine-%d".formatted(queue, Simulator.ENGINE_VERSION);
    }

    /** Puts a message on the queue. */
    public void publish(byte[] body, String contentType) {
        on(channel -> {
            channel.confirmSelect();
            channel.basicPublish(
                    "",
                    requests(),
                    new AMQP.BasicProperties.Builder().contentType(contentType).build(),
                    body);
            return channel.waitForConfirms();
        });
    }

    /** How many messages nobody has got yet; none if there is no queue yet. */
    public long waiting() {
        return messages().orElse(0);
    }

    /** Whether somebody has declared the queue, and nobody deleted it since. */
    public boolean hasQueue() {
        return messages().isPresent();
    }

    private OptionalLong messages() {
        return on(channel -> {
            try {
                return OptionalLong.of(channel.messageCount(requests()));
            } catch (IOException e) {
                return OptionalLong.empty();
            }
        });
    }

    /** Whether it speaks with who connects. */
    public boolean answers() {
        try {
            return on(Channel::isOpen);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Puts a message among the dead letters, as if it had been refused. */
    public void publishDeadLetter(String body) {
        String dead = requests() + ".dead";
        on(channel -> {
            channel.queueDeclare(dead, true, false, false, Map.of("x-queue-type", "classic"));
            channel.confirmSelect();
            channel.basicPublish(
                    "", dead, MessageProperties.PERSISTENT_BASIC, body.getBytes(StandardCharsets.ISO_8859_1));
            return channel.waitForConfirms();
        });
    }

    /** Takes the next message from the queue and refuses it, as a worker would. */
    public void refuseNext() {
        on(channel -> {
            channel.basicReject(
                    channel.basicGet(requests(), false).getEnvelope().getDeliveryTag(), false);
            return channel.messageCount(requests());
        });
    }

    public long deadLetters() {
        return on(channel -> channel.messageCount(requests() + ".dead"));
    }

    /** Loses all messages that nobody has got yet. */
    public void purge() {
        on(channel -> channel.queuePurge(requests()));
    }

    /** Loses the queue with all that is in it; whoever listens to it is told. */
    public void deleteQueue() {
        deleteIfThere(requests());
    }

    private interface Action<T> {
        T on(Channel channel) throws Exception;
    }

    private <T> T on(Action<T> action) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(url);
            try (Connection connection = factory.newConnection("test")) {
                return action.on(connection.createChannel());
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("broker %s: %s".formatted(url, e), e);
        }
    }

    @Override
    public void close() {
        deleteQueue();
        deleteIfThere(requests() + ".first");
        deleteIfThere(requests() + ".dead");
    }

    /** Brokers differ in whether a queue that is not there is an error. */
    private void deleteIfThere(String name) {
        on(channel -> {
            try {
                return channel.queueDelete(name);
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
