package bingosim.connection;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Where the broker is.
 *
 * @param url {@code amqp://user:password@host:port/vhost}, or {@code amqps}
 */
public record RabbitAddress(String url) {
    private static final int MILLIS_TO_CONNECT = 5_000;

    /** A stopped process's requests come back after about twice of this. */
    private static final String HEARTBEAT = "5s";

    public RabbitAddress {
        try {
            new ConnectionFactory().setUri(url);
        } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
            throw UnusableException.badUrl("broker", "amqp://USER:PASSWORD@HOST:PORT/VHOST");
        }
    }

    /** For people and logs: without user and password. */
    public String shown() {
        return url.replaceFirst("//.*@", "//");
    }

    /**
     * Asked before anything else connects, because this says in one line what is wrong.
     *
     * @throws UnusableException if the broker does not let us in
     */
    public void requireUsable() {
        var factory = new ConnectionFactory();
        factory.setConnectionTimeout(MILLIS_TO_CONNECT);
        try {
            factory.setUri(url);
            try (Connection connection = factory.newConnection("bingosim check")) {
                connection.createChannel().abort();
            }
        } catch (IOException | TimeoutException | URISyntaxException | GeneralSecurityException e) {
            throw UnusableException.broker(shown(), e);
        }
    }

    /** What Spring needs to know of it. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.rabbitmq.addresses",
                url,
                "spring.rabbitmq.requested-heartbeat",
                HEARTBEAT,
                "spring.rabbitmq.connection-timeout",
                MILLIS_TO_CONNECT + "ms",
                "spring.rabbitmq.publisher-confirm-type",
                "correlated",
                "spring.rabbitmq.publisher-returns",
                true);
    }
}
