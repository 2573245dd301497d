package bingosim.request;

import bingosim.job.FirstLine;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Requests that are to be handled before those that wait: copies of requests for partitions whose worker has fallen silent. A
 * busy worker asks for them between two partitions; an idle one gets the same request from the queue. They are taken
 * off at once, since losing one loses time only.
 */
public class FirstRequests {
    private static final Logger log = LoggerFactory.getLogger(FirstRequests.class);

    private final RabbitTemplate template;
    private final RequestQueue queue;

    /** @param template one that reads requests */
    FirstRequests(RabbitTemplate template, RequestQueue queue) {
        this.template = template;
        this.queue = queue;
    }

    /** @return empty if there is none, or the broker does not answer */
    public Optional<PartitionRequest> next() {
        try {
            return Optional.ofNullable((PartitionRequest) template.receiveAndConvert(queue.first()));
        } catch (AmqpException e) {
            log.warn("queue {}: nothing to be had: {}", queue.first(), FirstLine.of(e));
            return Optional.empty();
        }
    }
}
