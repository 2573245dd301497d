package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.connection.RabbitAddress;
import bingosim.request.DeadLetters;
import bingosim.request.RequestQueue;
import bingosim.testkit.TestBroker;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WatchDeadLettersIT {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(WatchDeadLetters.class);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
    }

    private String next() throws InterruptedException {
        return said.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void saysEachTimeThatThereAreMoreAndOnlyThen() throws InterruptedException {
        try (var broker = TestBroker.create();
                var deadLetters = DeadLetters.open(new RabbitAddress(broker.url()), RequestQueue.of(broker.queue()))) {
            broker.publishDeadLetter("first");
            try (var watch = new WatchDeadLetters(deadLetters)) {
                watch.start(Duration.ofMillis(20));
                assertThat(next())
                        .startsWith("queue " + broker.queue())
                        .contains(".dead: dead letters: 1, 1 more than before", "./bingosim dead-letters");

                broker.publishDeadLetter("second");

                assertThat(next()).contains("dead letters: 2, 1 more than before");
            }
            assertThat(said).isEmpty();
        }
    }
}
