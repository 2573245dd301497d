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

    /** By then such a request has been handled by others, or is sent again. */
    private static final int MILLIS_TO_BE_FIRST = 60_000;

    public String deadLetters() {
        return name + ".dead";
    }

    /** Where requests are found that are to be handled first. */
    String first() {
        return name + ".first";
    }

    /**
     * Classic queues: what they lose is sent again, while a quorum queue whose broker dies soon after it was declared anew may
     * never find a leader again, and nothing but a new name would help.
     */
    Declarables declarables() {
        Queue requests = classic(name)
                .deadLetterExchange("")
                .deadLetterRoutingKey(deadLetters())
                .build();
        Queue first = classic(first()).ttl(MILLIS_TO_BE_FIRST).build();
        Queue dead = classic(deadLetters()).build();
        return new Declarables(requests, first, dead);
    }

    /** Said, because a virtual host may have another default. */
    private static QueueBuilder classic(String name) {
        return QueueBuilder.durable(name).withArgument("x-queue-type", "classic");
    }
}
