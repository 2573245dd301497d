package bingosim.request;

import bingosim.job.FirstLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;

/** Puts requests on the queue. */
public class RequestSender {
    /** Header under which the outbound adapter finds what is told of the broker's confirmation. */
    static final String CONFIRMATION = "confirmation";

    /** Header under which it finds the queue. */
    static final String TO = "to";

    private static final Logger log = LoggerFactory.getLogger(RequestSender.class);
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 1_000;

    private final RabbitTemplate template;
    private final MessageChannel channel;
    private final RequestQueue queue;
    private final AmqpAdmin admin;

    /** @param template with which the channel's adapter sends */
    RequestSender(RabbitTemplate template, MessageChannel channel, RequestQueue queue, AmqpAdmin admin) {
        this.template = template;
        this.channel = channel;
        this.queue = queue;
        this.admin = admin;
    }

    /**
     * Sends all, and waits until the broker has confirmed them, many at a time. What is not confirmed, and what would come after
     * it, is said in the log and may be sent again.
     *
     * @return whether the broker has them all
     */
    public boolean send(Stream<PartitionRequest> requests) throws InterruptedException {
        return send(requests, queue.name());
    }

    /** Sends copies of urgent ones, which busy workers handle before those that wait. */
    public boolean sendFirst(Stream<PartitionRequest> copies) throws InterruptedException {
        return send(copies, queue.first());
    }

    private boolean send(Stream<PartitionRequest> requests, String to) throws InterruptedException {
        Iterator<PartitionRequest> rest = requests.iterator();
        boolean areTaken = true;
        while (areTaken && rest.hasNext()) {
            List<PartitionRequest> some = new ArrayList<>();
            while (some.size() < AT_A_TIME && rest.hasNext()) {
                some.add(rest.next());
            }
            areTaken = sendTogether(some, to);
        }
        return areTaken;
    }

    /**
     * All go over one channel, because one that waits for a confirmation is not used again, and opening many takes longer than
     * sending.
     */
    private boolean sendTogether(List<PartitionRequest> requests, String to) throws InterruptedException {
        try {
            List<CorrelationData> confirmations = Objects.requireNonNull(template.invoke(oneChannel ->
                    requests.stream().map(request -> send(request, to)).toList()));
            int lost = 0;
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (CorrelationData confirmation : confirmations) {
                lost += isConfirmed(confirmation, end - System.nanoTime()) ? 0 : 1;
            }
            if (lost > 0) {
                log.warn("queue {}: {} of {} requests were not taken", to, lost, requests.size());
                admin.initialize();
            }
            return lost == 0;
        } catch (MessagingException | AmqpException e) {
            log.warn("queue {}: {} requests could not be sent: {}", to, requests.size(), FirstLine.of(e));
            return false;
        }
    }

    private CorrelationData send(PartitionRequest request, String to) {
        var confirmation = new CorrelationData(UUID.randomUUID().toString());
        channel.send(MessageBuilder.withPayload(request)
                .setHeader(CONFIRMATION, confirmation)
                .setHeader(TO, to)
                .build());
        return confirmation;
    }

    /** A request that came back had no queue to go to. */
    static boolean isConfirmed(CorrelationData confirmation, long nanosLeft) throws InterruptedException {
        try {
            boolean isTaken = confirmation
                    .getFuture()
                    .get(Math.max(0, nanosLeft), TimeUnit.NANOSECONDS)
                    .ack();
            return isTaken && confirmation.getReturned() == null;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /**
     * How the queue is.
     *
     * @return nobody listening and nothing waiting if the broker does not answer
     */
    public QueueState state() {
        try {
            QueueInformation information = admin.getQueueInfo(queue.name());
            if (information == null) {
                admin.initialize();
                return new QueueState(true, 0, 0);
            }
            return new QueueState(true, information.getMessageCount(), information.getConsumerCount());
        } catch (AmqpException e) {
            log.warn("queue {}: the broker does not answer: {}", queue.name(), FirstLine.of(e));
            return QueueState.UNKNOWN;
        }
    }

    /** For who made queues of its own, and leaves nothing behind. */
    public void deleteQueues() {
        admin.deleteQueue(queue.name());
        admin.deleteQueue(queue.first());
        admin.deleteQueue(queue.deadLetters());
    }
}
