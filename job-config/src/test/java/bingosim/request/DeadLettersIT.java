package bingosim.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bingosim.connection.RabbitAddress;
import bingosim.testkit.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

class DeadLettersIT {
    /** More than a quorum queue would deliver a message. */
    private static final int MANY_LOOKS = 25;

    private TestBroker broker;
    private RequestQueue queue;
    private CachingConnectionFactory connections;
    private DeadLetters deadLetters;

    @BeforeEach
    void declareQueues() {
        broker = TestBroker.create();
        queue = RequestQueue.of(broker.queue());
        var address = new RabbitAddress(broker.url());
        connections = new CachingConnectionFactory(address.clientFactory());
        queue.declarables().getDeclarablesByType(Queue.class).forEach(new RabbitAdmin(connections)::declareQueue);
        deadLetters = DeadLetters.open(address, queue);
    }

    @AfterEach
    void close() {
        deadLetters.close();
        connections.destroy();
        broker.close();
    }

    private void publish(String... bodies) {
        List.of(bodies).forEach(broker::publishDeadLetter);
    }

    private List<String> present() {
        return beginnings(deadLetters.look(100));
    }

    private static List<String> beginnings(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::beginning).toList();
    }

    @Test
    void lookingChangesNothingHoweverOften() {
        publish("first", "second", "third");

        for (int look = 0; look < MANY_LOOKS; look++) {
            assertThat(beginnings(deadLetters.look(2))).containsExactly("first", "second");
        }

        assertThat(deadLetters.count()).isEqualTo(3);
        assertThat(present()).containsExactly("first", "second", "third");
    }

    @Test
    void onlyTheBeginningIsShownAndNothingThatMovesACursor() {
        publish("\u001b[2J\n\u0000\u009b" + "x".repeat(1000));

        assertThat(deadLetters.look(1)).singleElement().satisfies(letter -> {
            assertThat(letter.bytes()).isEqualTo(1007);
            assertThat(letter.beginning()).startsWith(".[2J...xxx").hasSize(80);
            assertThat(letter.refusedAt()).isEmpty();
            assertThat(letter.reason()).isEmpty();
        });
    }

    @Test
    void redeliveredOnesAreBackInTheQueueOfRequests() {
        publish("first", "second", "third");

        assertThat(deadLetters.redeliver(2)).isEqualTo(2);

        assertThat(broker.waiting()).isEqualTo(2);
        assertThat(present()).containsExactly("third");
    }

    @Test
    void whatTheBrokerDoesNotTakeStays() {
        publish("first", "second");
        new RabbitAdmin(connections).deleteQueue(queue.name());

        assertThat(deadLetters.redeliver(2)).isZero();

        assertThat(present()).containsExactly("first", "second");
    }

    @Test
    void discardedOnesAreGoneAndNoOthers() {
        publish("first", "second", "third");

        assertThat(beginnings(deadLetters.discard(2))).containsExactly("first", "second");

        assertThat(present()).containsExactly("third");
        assertThat(deadLetters.discard(100)).hasSize(1);
        assertThat(present()).isEmpty();
    }

    @Test
    void thereAreNoneBeforeThereIsAQueue() {
        new RabbitAdmin(connections).deleteQueue(queue.deadLetters());

        assertThat(deadLetters.count()).isZero();
        assertThat(present()).isEmpty();
        assertThat(deadLetters.redeliver(100)).isZero();
    }

    @Test
    void refusedRequestSaysWhenAndWhyAndCanBeRefusedAgain() throws InterruptedException {
        assumeTrue(broker.hasDeadLetters(), "the embedded broker has no dead letters");
        broker.publish("garbage".getBytes(StandardCharsets.UTF_8), "text/plain");

        for (int round = 1; round <= 3; round++) {
            broker.refuseNext();
            awaitOne();

            assertThat(deadLetters.look(100)).singleElement().satisfies(letter -> {
                assertThat(letter.beginning()).isEqualTo("garbage");
                assertThat(letter.reason()).isEqualTo("rejected");
                assertThat(letter.refusedAt()).isPresent();
            });
            assertThat(deadLetters.redeliver(100)).isEqualTo(1);
        }
    }

    /** The broker moves what is refused when it comes to it. */
    private void awaitOne() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (deadLetters.count() != 1) {
            assertThat(System.nanoTime()).as("one dead letter within 20 s").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
