package bingosim.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;

/** Listens to the queue from a random moment after the start on. When the process is to end, everybody is told first. */
final class TakePart implements ApplicationRunner, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TakePart.class);

    private final SmartLifecycle requests;
    private final WorkerProperties properties;
    private final Incarnation worker;
    private final RandomGenerator random;

    private volatile boolean isRunning;

    /** @param requests what listens to the queue */
    TakePart(SmartLifecycle requests, WorkerProperties properties, Incarnation worker, RandomGenerator random) {
        this.requests = requests;
        this.properties = properties;
        this.worker = worker;
        this.random = random;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long most = properties.startStagger().toNanos();
        if (!worker.stop().await(Duration.ofNanos(most == 0 ? 0 : random.nextLong(most)))) {
            requests.start();
        }
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        log.info("worker {}: ending after the chunks in hand", worker.shortName());
        worker.stop().raise();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** The first to be stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
