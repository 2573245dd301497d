package bingosim.connection;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Where the broker is.
 *
 * @param url {@code amqp://user:password@host:port/vhost}, or {@code amqps}, then perhaps with {@code ?cacertfile=FILE}
 */
public record RabbitAddress(String url) {
    private static final int MILLIS_TO_CONNECT = 5_000;

    /** A stopped process's requests come back after about twice of this. */
    private static final int SECONDS_BETWEEN_HEARTBEATS = 5;

    public RabbitAddress {
        parse(url);
    }

    private static BrokerUrl parse(String url) {
        var factory = new BrokerUrl();
        factory.setConnectionTimeout(MILLIS_TO_CONNECT);
        try {
            factory.setUri(url);
        } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
            throw UnusableException.badUrl(
                    "broker", "amqp://USER:PASSWORD@HOST:PORT/VHOST, or amqps and ?cacertfile=FILE");
        }
        return factory;
    }

    public String host() {
        return parse(url).getHost();
    }

    public int port() {
        return parse(url).getPort();
    }

    /** For people and logs: without user, password and what follows the name of the virtual host. */
    public String shown() {
        return url.replaceFirst("//.*@", "//").replaceFirst("\\?.*", "");
    }

    /**
     * Asked before anything else connects, because this says in one line what is wrong.
     *
     * @throws UnusableException if the broker does not let us in
     */
    public void requireUsable() {
        try (Connection connection = clientFactory().newConnection("bingosim check")) {
            connection.createChannel().abort();
        } catch (IOException | TimeoutException e) {
            throw UnusableException.broker(shown(), e);
        }
    }

    /** For who needs a broker and no more of Spring. What goes wrong is thrown, and not logged as well. */
    public ConnectionFactory clientFactory() {
        ConnectionFactory factory = parse(url);
        factory.setRequestedHeartbeat(SECONDS_BETWEEN_HEARTBEATS);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setExceptionHandler(new Quiet());
        return factory;
    }

    /** What Spring needs to know of it; apart, because Spring would not decode the parts of a URL. */
    public Map<String, Object> settings() {
        BrokerUrl parsed = parse(url);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.rabbitmq.addresses", "%s:%d".formatted(parsed.getHost(), parsed.getPort()),
                "spring.rabbitmq.username", parsed.getUsername(),
                "spring.rabbitmq.password", parsed.getPassword(),
                "spring.rabbitmq.virtual-host", parsed.getVirtualHost(),
                "spring.rabbitmq.ssl.enabled", parsed.isSSL(),
                "spring.rabbitmq.requested-heartbeat", SECONDS_BETWEEN_HEARTBEATS + "s",
                "spring.rabbitmq.connection-timeout", MILLIS_TO_CONNECT + "ms",
                "spring.rabbitmq.publisher-confirm-type", "correlated",
                "spring.rabbitmq.publisher-returns", true));
        parsed.authority().ifPresent(file -> {
            settings.put("spring.ssl.bundle.pem.broker.truststore.certificate", "file:" + file);
            settings.put("spring.rabbitmq.ssl.bundle", "broker");
        });
        return settings;
    }

    /** What matters is thrown as well. */
    private static final class Quiet extends ForgivingExceptionHandler {
        @Override
        protected void log(String message, Throwable e) {}
    }
}
