package bingosim.request;

import bingosim.simulation.Simulator;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

/**
 * The queue of requests and, beside it, the one of those that no worker could read or find.
 *
 * @param name of the queue; installations that share a broker's virtual host need one each
 */
public record RequestQueue(String name) {
    public static final String DEFAULT_INSTALLATION = "bingosim.requests";

    /** Of workers that have this version of the engine: others could not work on its batches, only take their requests away. */
    public static RequestQueue of(String installation) {
        return new RequestQueue("%s.engine-%d".formatted(installation, Simulator.ENGINE_VERSION));
    }

    /** Far more than workers that die or lose their connection in the middle of one partition. */
    private static final int MOST_DELIVERIES = 20;

    /** By then such a request has been handled by others, or is sent again. */
    private static final int MILLIS_TO_BE_FIRST = 60_000;

    public String deadLetters() {
        return name + ".dead";
    }

    /** Where requests are found that are to be handled first. */
    String first() {
        return name + ".first";
    }

    Declarables declarables() {
        Queue requests = QueueBuilder.durable(name)
                .quorum()
                .deliveryLimit(MOST_DELIVERIES)
                .deadLetterExchange("")
                .deadLetterRoutingKey(deadLetters())
                .build();
        Queue first =
                QueueBuilder.durable(first()).quorum().ttl(MILLIS_TO_BE_FIRST).build();
        // Not a quorum queue, which counts each look as a delivery and drops what was looked at too often.
        Queue dead = QueueBuilder.durable(deadLetters())
                .withArgument("x-queue-type", "classic")
                .build();
        return new Declarables(requests, first, dead);
    }
}
